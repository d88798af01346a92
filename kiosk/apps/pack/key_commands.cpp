// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include <unistd.h>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/random.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/key_file.h"

namespace kiosk::apps {

namespace {

/** A bar on a terminal for work that takes over a second; nothing elsewhere. */
class ProgressBar
{
public:
    ~ProgressBar()
    {
        if (m_shown)
            std::fputs("\r\033[K", stderr);
    }
    void show(std::uint64_t done, std::uint64_t all)
    {
        if (!m_terminal || all == 0 || m_clock.sinceBoot() - m_start < std::chrono::seconds(1))
            return;
        constexpr std::uint64_t Width = 40;
        const auto filled = static_cast<int>(done * Width / all);
        std::fprintf(stderr, "\r[%-40.*s] %3d %%", filled, "########################################",
                     static_cast<int>(done * 100 / all));
        m_shown = true;
    }

private:
    base::SystemClock m_clock;
    std::chrono::milliseconds m_start = m_clock.sinceBoot();
    bool m_terminal = ::isatty(STDERR_FILENO) != 0;
    bool m_shown = false;
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

} // namespace

void print(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

int complain(const base::Error &error)
{
    std::fflush(stdout);
    std::fprintf(stderr, "wegweiser-pack: %s\n", error.text.c_str());
    return 1;
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

} // namespace kiosk::apps
