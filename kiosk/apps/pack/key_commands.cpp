// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"
#include "kiosk/apps/pack/passphrase.h"
#include "kiosk/apps/pack/sign_options.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/random.h"
#include "kiosk/content/floor_file.h"
#include "kiosk/content/published.h"
#include "kiosk/trust/key_file.h"

namespace kiosk::apps {

using base::Result;
using content::JudgedPack;

namespace {

struct KeygenOptions
{
    std::filesystem::path file, passphraseFile;
    bool noPassphrase = false;
};

struct VerifyOptions
{
    std::filesystem::path pack;
    std::vector<std::filesystem::path> keys;
    std::filesystem::path root, floor;
    int threshold = 1;
    bool json = false;
};

Result<JudgedPack> verifyByKeys(const VerifyOptions &options, const content::VerifyProgress &progress)
{
    content::TrustedKeys trusted;
    trusted.threshold = options.threshold;
    for (const auto &file : options.keys) {
        BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(file));
        trusted.publicKeys.push_back(key.hex());
    }
    JudgedPack judged;
    BOOST_OUTCOME_TRY(judged.manifest, content::verifyPack(options.pack, trusted, progress));
    return judged;
}

/** A pack that build has made and that was not published yet; judged with its timestamp when there is one. */
Result<JudgedPack> verifyBuilt(const VerifyOptions &options, const content::RootChain &chain,
                               const content::TrustFloor &floor, const content::KnownTime &time)
{
    BOOST_OUTCOME_TRY(const auto manifest,
                      content::readSigned(options.pack / content::ManifestName, content::LongestManifest));
    const auto file = options.pack / content::TimestampName;
    if (!std::filesystem::exists(file))
        return content::judgePresent(chain.root, manifest, std::nullopt, floor, time);
    BOOST_OUTCOME_TRY(const auto timestamp, content::readSigned(file, content::LongestTimestamp));
    BOOST_OUTCOME_TRY(const auto named, content::judgeTimestamp(chain.root, timestamp, floor, time));
    return content::judgePack(chain.root, named, manifest, time);
}

Result<JudgedPack> verifyByRoot(const VerifyOptions &options, const content::VerifyProgress &progress)
{
    BOOST_OUTCOME_TRY(const auto roots, content::readRoots(options.root));
    BOOST_OUTCOME_TRY(const auto chain, content::followRoots(roots.front(), {roots.begin() + 1, roots.end()}));
    content::FloorFile memory(options.floor);
    content::TrustFloor floor;
    if (!options.floor.empty()) {
        BOOST_OUTCOME_TRY(floor, memory.load());
    }
    BOOST_OUTCOME_TRY(floor, content::withRoots(floor, chain));
    const content::KnownTime time{std::string(content::ReleasedOn), {}, content::toUtcText(base::SystemClock().wall())};
    const bool built = std::filesystem::exists(options.pack / content::ManifestName);
    auto judged = built ? verifyBuilt(options, chain, floor, time)
                        : content::verifyPublished(options.pack, roots, floor, time, progress);
    if (!judged)
        return judged;
    if (built) {
        BOOST_OUTCOME_TRY(content::verifyFiles(options.pack, judged.value().manifest, progress));
    }
    if (!options.floor.empty()) {
        BOOST_OUTCOME_TRY(memory.store(judged.value().floor));
    }
    return judged;
}

std::string asJson(const JudgedPack &judged)
{
    using authoring::jsonText;
    const auto &identity = judged.manifest.identity;
    auto text = "{\"id\":" + jsonText(identity.id) + ",\"version\":" + std::to_string(identity.version) +
                ",\"created\":" + jsonText(identity.created) + ",\"expires\":" + jsonText(identity.expires) +
                ",\"files\":" + std::to_string(judged.manifest.files.size());
    if (judged.floor.rootVersion != 0)
        text += ",\"root\":" + std::to_string(judged.floor.rootVersion) +
                ",\"alarms\":{\"stale_since\":" + jsonText(judged.alarms.staleSince) +
                ",\"pack_expired_since\":" + jsonText(judged.alarms.packExpiredSince) +
                ",\"root_expired_since\":" + jsonText(judged.alarms.rootExpiredSince) + "}";
    return text + "}\n";
}

std::string alarmLines(const content::TrustAlarms &alarms)
{
    std::string text;
    if (!alarms.staleSince.empty())
        text += "alarm: nobody vouches for this being the newest since " + alarms.staleSince +
                "; run: wegweiser-pack timestamp\n";
    if (!alarms.packExpiredSince.empty())
        text += "alarm: its pages are past their date since " + alarms.packExpiredSince + "; build a new version\n";
    if (!alarms.rootExpiredSince.empty())
        text += "alarm: the root ran out on " + alarms.rootExpiredSince + "; run: wegweiser-pack root next\n";
    return text;
}

int keygen(const KeygenOptions &options)
{
    base::SystemRandom random;
    const auto key = trust::SecretKey::generate(random);
    std::optional<trust::SecretText> passphrase;
    if (!options.noPassphrase) {
        auto given = newPassphrase(options.passphraseFile);
        if (!given)
            return complain(given.error());
        passphrase = std::move(given).value();
    }
    if (const auto written = trust::writeKeyFiles(key, options.file, passphrase ? &*passphrase : nullptr); !written)
        return complain(written.error());
    print(options.file.string() + ": secret key" + (passphrase ? " under its passphrase" : "") +
          ", keep it away from the terminals\n" + options.file.string() + ".pub: public key " +
          key.publicKey().keyId() + ", give it to the terminals\n");
    return 0;
}

int verify(const VerifyOptions &options)
{
    ProgressBar bar;
    const auto progress = [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); };
    const auto judged = options.root.empty() ? verifyByKeys(options, progress) : verifyByRoot(options, progress);
    if (!judged)
        return complain(judged.error());
    const auto &identity = judged.value().manifest.identity;
    if (options.json)
        print(asJson(judged.value()));
    else
        print(options.pack.string() + ": good: " + identity.id + " version " + std::to_string(identity.version) +
              ", made " + identity.created + ", valid until " + identity.expires + "\n" +
              alarmLines(judged.value().alarms));
    return 0;
}

} // namespace

void addKeyCommands(CLI::App &app, Work &work)
{
    static KeygenOptions keygenOptions;
    static SignOptions signOptions;
    static VerifyOptions verifyOptions;

    auto *keygen = app.add_subcommand("keygen", "Makes a key: KEY (secret, for signing) and KEY.pub (for terminals)");
    keygen->add_option("-o,--out", keygenOptions.file, "new file KEY")->required();
    auto *file = keygen->add_option("--passphrase-file", keygenOptions.passphraseFile,
                                    "file whose first line becomes the passphrase [asked on the terminal]");
    keygen
        ->add_flag("--no-passphrase", keygenOptions.noPassphrase,
                   "for a key that a machine uses by itself, as for timestamps: whoever reads the file has the key")
        ->excludes(file);
    keygen->callback([&work] { work = [] { return apps::keygen(keygenOptions); }; });

    auto *sign = app.add_subcommand("sign", "Signs the pack in OUT; several keys may sign one after the other");
    sign->add_option("OUT", signOptions.target, "folder that build has made, or the file of a root or timestamp");
    addSignOptions(*sign, signOptions);
    sign->add_option("--offline", signOptions.offline, "answer this request with --key; needs no pack");
    sign->footer("\nWith the key on another machine:\n"
                 "  here   wegweiser-pack sign OUT --request -o request.json\n"
                 "  there  wegweiser-pack sign --offline request.json --key KEY -o signature.json\n"
                 "  here   wegweiser-pack sign OUT --add signature.json");
    sign->callback([&work] { work = [] { return signAsAsked(signOptions); }; });

    auto *verify =
        app.add_subcommand("verify", "Checks signatures and every byte of the pack in OUT as a terminal does");
    verify->add_option("OUT", verifyOptions.pack, "folder with manifest.json, or what publish has written")->required();
    auto *keys = verify->add_option("--key", verifyOptions.keys, "public key file (.pub); may be given several times");
    auto *trusted =
        verify->add_option("--root", verifyOptions.root, "folder of roots that is trusted, instead of keys");
    keys->take_all()->excludes(trusted);
    verify->add_option("--threshold", verifyOptions.threshold, "how many of the keys must have signed [1]")
        ->check(CLI::Range(1, 64))
        ->needs(keys);
    verify
        ->add_option("--floor", verifyOptions.floor,
                     "file that remembers the newest pack seen; older ones are refused, a good one raises it")
        ->needs(trusted);
    verify->add_flag("--json", verifyOptions.json, "what the pack is, as JSON");
    verify->footer("\nExample: wegweiser-pack verify out --root root --floor seen.json");
    verify->callback([&work] {
        if (verifyOptions.keys.empty() && verifyOptions.root.empty())
            throw CLI::RequiredError("--key or --root");
        work = [] { return apps::verify(verifyOptions); };
    });
}

} // namespace kiosk::apps
