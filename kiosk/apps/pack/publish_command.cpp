// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/apps/pack/passphrase.h"
#include "kiosk/apps/pack/sign_options.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/publish_pack.h"
#include "kiosk/base/system_clock.h"

namespace kiosk::apps {

namespace {

struct PublishOptions
{
    std::filesystem::path pack, site, roots, passphraseFile;
    std::vector<std::filesystem::path> keys;
    std::string issued;
    int days = 7;
    int keep = 3;
    bool json = false;
    bool despiteErrors = false;
};

constexpr auto Examples =
    "\nFirst:  wegweiser-pack publish out -o site --root root --timestamp-key server.key\n"
    "Later:  wegweiser-pack publish out -o site --timestamp-key server.key\n"
    "Serve:  any web server: nginx with  location /packs/ { alias /srv/site/; }  or  wegweiser-server --pack site\n"
    "        terminals then run with --updates https://HOST/packs/ --root FILE (root/1.json)\n"
    "Stick:  cp -r site /media/usb/wegweiser; terminals run with --updates /media/usb/wegweiser\n"
    "Errors: build notes what check calls an error in OUT/check-errors.txt; publish lists and refuses that, here and\n"
    "        wherever OUT is copied to. Nothing is noted for a pack that was built by another program.\n"
    "Daily:  wegweiser-pack timestamp site --key server.key   (terminals raise an alarm when it runs out)";

int publish(const PublishOptions &options)
{
    const auto errors = authoring::checkErrorsOf(options.pack);
    if (!errors)
        return complain(errors.error());
    if (!errors.value().empty() && !options.despiteErrors) {
        std::fputs(errors.value().c_str(), options.json ? stderr : stdout);
        return complain(base::failure(base::Code::Invalid, options.pack.string() +
                                                               ": not published, its sources had errors when it was "
                                                               "built; mend them and build it again"));
    }
    authoring::Publication publication;
    publication.pack = options.pack;
    publication.site = options.site;
    publication.roots = options.roots;
    publication.daysValid = options.days;
    publication.keep = options.keep;
    publication.issued = options.issued.empty() ? content::toUtcText(base::SystemClock().wall()) : options.issued;
    for (const auto &file : options.keys) {
        auto key = trust::readSecretKey(file, passphraseFrom(options.passphraseFile));
        if (!key)
            return complain(key.error());
        publication.timestampKeys.push_back(std::move(key).value());
    }
    ProgressBar bar;
    const auto done = authoring::publishPack(publication, [&](auto part, auto all) { bar.show(part, all); });
    if (!done)
        return complain(done.error());
    const auto &what = done.value();
    if (options.json) {
        print("{\"version\":" + std::to_string(what.version) + ",\"files\":" + std::to_string(what.files) +
              ",\"new_files\":" + std::to_string(what.fresh) + ",\"new_bytes\":" + std::to_string(what.bytes) +
              ",\"removed_files\":" + std::to_string(what.removed) +
              ",\"offered\":" + (what.hasTimestamp ? "true" : "false") + "}\n");
        return 0;
    }
    print(options.site.string() + ": version " + std::to_string(what.version) + ", " +
          counted(what.fresh, "new file", "new files") + " of " + std::to_string(what.files) + ", " +
          std::to_string(what.bytes / 1024) + " KiB; " + counted(what.removed, "old file", "old files") +
          " taken away\n");
    if (!what.hasTimestamp)
        print("not offered to terminals yet; next: wegweiser-pack timestamp " + options.site.string() + " --key KEY\n");
    return 0;
}

} // namespace

void addPublishCommand(CLI::App &app, Work &work)
{
    static PublishOptions options;
    auto *publish = app.add_subcommand("publish", "Adds the signed pack in OUT to a folder that terminals update from");
    publish->add_option("OUT", options.pack, "folder that build and sign have made")->required();
    publish->add_option("-o,--out", options.site, "the folder to be served or copied to a stick")->required();
    publish->add_option("--root", options.roots, "folder of roots; needed the first time and when a root is new");
    publish
        ->add_option("--timestamp-key", options.keys,
                     "secret key that vouches for this being the newest; may be repeated; without one: see timestamp")
        ->take_all();
    publish->add_option("--passphrase-file", options.passphraseFile, "file whose first line is the key's passphrase");
    publish->add_option("--valid", options.days, "days until terminals raise an alarm [7]")
        ->check(CLI::Range(1, content::MostDaysValid));
    publish->add_option("--issued", options.issued, "instead of now")->transform(utcDay());
    publish->add_option("--keep", options.keep, "versions that stay [3]")->check(CLI::Range(1, 1000));
    publish->add_flag("--despite-errors", options.despiteErrors,
                      "although check found errors: for an urgent correction that cannot wait for another page");
    publish->add_flag("--json", options.json, "what was done, as JSON");
    publish->footer(Examples);
    publish->callback([&work] { work = [] { return apps::publish(options); }; });
}

} // namespace kiosk::apps
