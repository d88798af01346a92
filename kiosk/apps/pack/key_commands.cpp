// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/random.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/key_file.h"

namespace kiosk::apps {

namespace {

struct SignOptions
{
    std::filesystem::path pack, key;
};

struct VerifyOptions
{
    std::filesystem::path pack;
    std::vector<std::filesystem::path> keys;
    int threshold = 1;
    bool json = false;
};

base::Result<content::Manifest> verifyPack(const VerifyOptions &options)
{
    content::TrustedKeys trusted;
    trusted.threshold = options.threshold;
    for (const auto &file : options.keys) {
        BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(file));
        trusted.publicKeys.push_back(key.hex());
    }
    ProgressBar bar;
    return content::verifyPack(options.pack, trusted, [&](auto done, auto all) { bar.show(done, all); });
}

std::string asJson(const content::PackIdentity &identity, std::size_t files)
{
    using authoring::jsonText;
    return "{\"id\":" + jsonText(identity.id) + ",\"version\":" + std::to_string(identity.version) +
           ",\"created\":" + jsonText(identity.created) + ",\"expires\":" + jsonText(identity.expires) +
           ",\"files\":" + std::to_string(files) + "}\n";
}

int keygen(const std::filesystem::path &file)
{
    base::SystemRandom random;
    const auto key = trust::SecretKey::generate(random);
    if (const auto written = trust::writeKeyFiles(key, file); !written)
        return complain(written.error());
    print(file.string() + ": secret key, keep it away from the terminals\n" + file.string() + ".pub: public key " +
          key.publicKey().keyId() + ", give it to the terminals\n");
    return 0;
}

int sign(const SignOptions &options)
{
    const auto key = trust::readSecretKey(options.key);
    if (!key)
        return complain(key.error());
    if (const auto done = authoring::signPack(options.pack, key.value()); !done)
        return complain(done.error());
    print(options.pack.string() + ": signed by " + key.value().publicKey().keyId() + "\n");
    return 0;
}

int verify(const VerifyOptions &options)
{
    const auto manifest = verifyPack(options);
    if (!manifest)
        return complain(manifest.error());
    const auto &identity = manifest.value().identity;
    if (options.json)
        print(asJson(identity, manifest.value().files.size()));
    else
        print(options.pack.string() + ": good: " + identity.id + " version " + std::to_string(identity.version) +
              ", made " + identity.created + ", valid until " + identity.expires + "\n");
    return 0;
}

} // namespace

void addKeyCommands(CLI::App &app, Work &work)
{
    static std::filesystem::path keyFile;
    static SignOptions signOptions;
    static VerifyOptions verifyOptions;

    auto *keygen = app.add_subcommand("keygen", "Makes a key: KEY (secret, for signing) and KEY.pub (for terminals)");
    keygen->add_option("-o,--out", keyFile, "new file KEY")->required();
    keygen->callback([&work] { work = [] { return apps::keygen(keyFile); }; });

    auto *sign = app.add_subcommand("sign", "Signs the pack in OUT; several keys may sign one after the other");
    sign->add_option("OUT", signOptions.pack, "folder that build has made")->required();
    sign->add_option("--key", signOptions.key, "secret key file")->required();
    sign->callback([&work] { work = [] { return apps::sign(signOptions); }; });

    auto *verify =
        app.add_subcommand("verify", "Checks signatures and every byte of the pack in OUT as a terminal does");
    verify->add_option("OUT", verifyOptions.pack, "folder with manifest.json")->required();
    verify->add_option("--key", verifyOptions.keys, "public key file (.pub); may be given several times")
        ->required()
        ->take_all();
    verify->add_option("--threshold", verifyOptions.threshold, "how many of the keys must have signed [1]")
        ->check(CLI::Range(1, 64));
    verify->add_flag("--json", verifyOptions.json, "what the pack is, as JSON");
    verify->callback([&work] { work = [] { return apps::verify(verifyOptions); }; });
}

} // namespace kiosk::apps
