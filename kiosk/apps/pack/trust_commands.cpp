// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/sign_options.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/root_file.h"
#include "kiosk/authoring/sign_document.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/content/published.h"
#include "kiosk/trust/key_file.h"

namespace kiosk::apps {

using base::Result;
using Files = std::vector<std::filesystem::path>;

namespace {

/** Keys of one role as they stand on the command line. */
struct RoleOptions
{
    Files add, remove;
    int threshold = 0; ///< 0: not said
};

struct RootOptions
{
    std::filesystem::path folder;
    std::string pack, expires, resetTime;
    std::int64_t resetVersion = -1; ///< below 0: no reset
    RoleOptions root, packs, timestamp;
    bool json = false;
};

struct TimestampOptions
{
    std::string valid = "7d", issued;
    SignOptions sign;
};

Result<authoring::RoleChange> readRole(const RoleOptions &options)
{
    authoring::RoleChange change;
    for (const auto &file : options.add) {
        BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(file));
        change.add.push_back(key);
    }
    for (const auto &file : options.remove) {
        BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(file));
        change.remove.push_back(key);
    }
    if (options.threshold != 0)
        change.threshold = options.threshold;
    return change;
}

Result<authoring::RootChange> readChange(const RootOptions &options)
{
    authoring::RootChange change;
    BOOST_OUTCOME_TRY(change.root, readRole(options.root));
    BOOST_OUTCOME_TRY(change.packs, readRole(options.packs));
    BOOST_OUTCOME_TRY(change.timestamp, readRole(options.timestamp));
    change.expires = options.expires;
    if (options.resetVersion >= 0)
        change.reset = content::FloorReset{options.resetVersion, options.resetTime};
    return change;
}

std::string saysText(const authoring::Document &document)
{
    std::string text;
    for (const auto &line : document.says)
        text += "  " + line + "\n";
    return text;
}

Result<std::string> writeAndTell(const std::filesystem::path &folder, const content::TrustRoot &root)
{
    BOOST_OUTCOME_TRY(const auto file, authoring::writeRoot(folder, root));
    BOOST_OUTCOME_TRY(const auto document, authoring::readDocument(file));
    return file.string() + ":\n" + saysText(document) + "next: wegweiser-pack root sign " + folder.string() +
           " --key KEY, " +
           (root.version == 1 ? "once for each key" : "by enough keys of the root before and of this") + "\n";
}

Result<std::string> makeRoot(const RootOptions &options)
{
    if (std::filesystem::exists(options.folder / content::rootName(1)))
        return base::failure(base::Code::Conflict,
                             options.folder.string() +
                                 ": has roots already; make the next with: wegweiser-pack root next");
    BOOST_OUTCOME_TRY(const auto change, readChange(options));
    BOOST_OUTCOME_TRY(const auto root, authoring::firstRoot(options.pack, change));
    return writeAndTell(options.folder, root);
}

Result<std::string> makeNext(const RootOptions &options)
{
    BOOST_OUTCOME_TRY(const auto present, authoring::newestRoot(options.folder));
    BOOST_OUTCOME_TRY(const auto change, readChange(options));
    BOOST_OUTCOME_TRY(const auto root, authoring::rootAfter(present, change));
    return writeAndTell(options.folder, root);
}

Result<std::string> showRoots(const RootOptions &options)
{
    BOOST_OUTCOME_TRY(const auto newest, authoring::newestRoot(options.folder));
    const auto file = options.folder / content::rootName(newest.version);
    if (options.json) // it is JSON, and the shape of it is the contract
        return content::toText(newest);
    BOOST_OUTCOME_TRY(const auto document, authoring::readDocument(file));
    auto text = file.string() + ":\n" + saysText(document);
    const auto roots = content::readRoots(options.folder);
    if (!roots)
        return text + "not to be used yet: " + roots.error().text + "\n";
    const auto chain = content::followRoots(roots.value().front(), {roots.value().begin() + 1, roots.value().end()});
    return text + (chain ? "good: signed by enough keys, from the first root to this one\n"
                         : "not to be used yet: " + chain.error().text + "\n");
}

int told(const Result<std::string> &outcome)
{
    if (!outcome)
        return complain(outcome.error());
    print(outcome.value());
    return 0;
}

int signRoot(SignOptions options)
{
    const auto newest = authoring::newestRoot(options.target);
    if (!newest)
        return complain(newest.error());
    options.target /= content::rootName(newest.value().version);
    return signAsAsked(options);
}

int makeTimestamp(TimestampOptions options)
{
    const auto write = [&]() -> Result<std::filesystem::path> {
        BOOST_OUTCOME_TRY(const auto manifest, authoring::newestManifest(options.sign.target));
        const auto issued = options.issued.empty() ? content::toUtcText(base::SystemClock().wall()) : options.issued;
        BOOST_OUTCOME_TRY(const auto timestamp, authoring::makeTimestamp(manifest, issued, std::stoi(options.valid)));
        return authoring::writeTimestamp(options.sign.target, timestamp);
    };
    const auto folder = options.sign.target;
    if (options.sign.add.empty()) { // what comes back is for the timestamp that was written before
        const auto file = write();
        if (!file)
            return complain(file.error());
    }
    options.sign.target = folder / content::TimestampName;
    return signAsAsked(options.sign);
}

void addRole(CLI::App &command, RoleOptions &options, const std::string &name, const std::string &what, bool first)
{
    auto *add = command.add_option("--" + name + "-key", options.add, "public keys that may sign " + what);
    auto *threshold = command.add_option("--" + name + "-threshold", options.threshold,
                                         "how many of them must sign" + std::string(first ? " [1]" : ""));
    threshold->check(CLI::Range(1, static_cast<int>(content::MostKeys)));
    if (first)
        add->required();
    else
        command.add_option("--remove-" + name + "-key", options.remove, "public keys that may no longer");
}

void addRoles(CLI::App &command, RootOptions &options, bool first)
{
    addRole(command, options.root, "root", "roots", first);
    addRole(command, options.packs, "pack", "packs", first);
    addRole(command, options.timestamp, "timestamp", "timestamps", first);
    command.add_option("--expires", options.expires, "day from which new packs want a newer root, as 2028-01-31")
        ->required()
        ->transform(utcDay());
}

} // namespace

void addTrustCommands(CLI::App &app, Work &work)
{
    static RootOptions newOptions, nextOptions, showOptions;
    static SignOptions signOptions;
    static TimestampOptions timestampOptions;

    auto *root = app.add_subcommand("root", "Says which keys may sign what; terminals are delivered with root 1");
    root->require_subcommand(1);
    root->footer("\nWho holds which key, and how they are changed: kiosk/trust/README.md");

    auto *fresh = root->add_subcommand("new", "Writes root 1 of a pack, to be signed");
    fresh->add_option("--pack", newOptions.pack, "id in pack.toml")->required();
    addRoles(*fresh, newOptions, true);
    fresh->add_option("-o,--out", newOptions.folder, "folder of roots")->required();
    fresh->footer(
        "\nExample, three people of whom two must agree, one editor, one server:\n"
        "  wegweiser-pack root new --pack leipzig --root-key anna.pub ben.pub cleo.pub --root-threshold 2 \\\n"
        "      --pack-key editor.pub --timestamp-key server.pub --expires 2028-01-31 -o root");
    // As the shorter "--threshold 2": of the roots, where it matters most.
    fresh->add_option("--threshold", newOptions.root.threshold, "the same as --root-threshold")
        ->check(CLI::Range(1, static_cast<int>(content::MostKeys)));
    fresh->callback([&work] { work = [] { return told(makeRoot(newOptions)); }; });

    auto *next = root->add_subcommand("next", "Writes the next root: the present one with other keys or another date");
    next->add_option("DIR", nextOptions.folder, "folder of roots")->required();
    addRoles(*next, nextOptions, false);
    auto *version = next->add_option("--reset-version", nextOptions.resetVersion,
                                     "after stolen keys: terminals take packs from this version on again");
    version->check(CLI::Range(std::int64_t(0), content::HighestVersion));
    auto *time = next->add_option("--reset-time", nextOptions.resetTime, "and times from this day on");
    time->transform(utcDay())->needs(version);
    version->needs(time);
    next->footer("\nExample: wegweiser-pack root next root --remove-root-key ben.pub --root-key dora.pub --expires "
                 "2030-01-31");
    next->callback([&work] { work = [] { return told(makeNext(nextOptions)); }; });

    auto *sign = root->add_subcommand("sign", "Signs the newest root");
    sign->add_option("DIR", signOptions.target, "folder of roots")->required();
    addSignOptions(*sign, signOptions);
    sign->callback([&work] { work = [] { return signRoot(signOptions); }; });

    auto *show = root->add_subcommand("show", "Says what the newest root says and whether it is signed");
    show->add_option("DIR", showOptions.folder, "folder of roots")->required();
    show->add_flag("--json", showOptions.json, "the newest root itself");
    show->callback([&work] { work = [] { return told(showRoots(showOptions)); }; });

    auto *stamp = app.add_subcommand("timestamp", "Vouches for the pack in OUT being the newest; to be run daily");
    stamp->add_option("OUT", timestampOptions.sign.target, "folder that build or publish has made")->required();
    addSignOptions(*stamp, timestampOptions.sign);
    stamp->add_option("--valid", timestampOptions.valid, "days until terminals raise an alarm, at most 31d [7d]")
        ->check([](const std::string &text) {
            const bool sound = text.size() >= 2 && text.size() <= 3 && text.back() == 'd' &&
                               text.find_first_not_of("0123456789") == text.size() - 1 && std::stoi(text) >= 1 &&
                               std::stoi(text) <= content::MostDaysValid;
            return sound ? std::string() : "must look like 7d, at most 31d";
        });
    stamp->add_option("--issued", timestampOptions.issued, "instead of now")->transform(utcDay());
    stamp->footer("\nExample: wegweiser-pack timestamp /srv/packs/leipzig --key server.key --valid 7d");
    stamp->callback([&work] { work = [] { return makeTimestamp(timestampOptions); }; });
}

} // namespace kiosk::apps
