// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/base/random.h"
#include "kiosk/preview/session.h"

namespace kiosk::apps {

namespace {

struct PreviewArguments
{
    preview::PreviewOptions options;
    std::string language = "de", beside;
};

constexpr auto Keys =
    "Save a file and it is on screen in less than a second, at the place you were reading. While the sources have\n"
    "errors the last good state stays, and a band says where they are. The strip at the top names the file to edit.\n"
    "Keys:  F2 F3 language before, after   F4 text size   F5 colours   F6 upright or lying   Ctrl+Q end\n"
    "Numbers, paper and network are out of use here.\n"
    "Example:  wegweiser-pack preview content/leipzig --lang ar --beside de --topic housing";

int run(const PreviewArguments &arguments)
{
    auto options = arguments.options;
    options.languages = {arguments.language};
    if (!arguments.beside.empty())
        options.languages.push_back(arguments.beside);
    options.terminal = preview::findTerminal();
    if (options.terminal.empty())
        return complain(base::failure(base::Code::NotFound, "wegweiser-kiosk is not beside this program nor in PATH; "
                                                            "install wegweiser or build the target wegweiser-kiosk"));
    sigset_t signals;
    sigemptyset(&signals);
    for (const int one : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, one);
    const int stop = ::signalfd(-1, &signals, SFD_CLOEXEC);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    base::SystemClock clock;
    base::SystemRandom random;
    preview::Session session(options, clock, random, [](const std::string &text) {
        print(text);
        std::fflush(stdout);
    });
    const auto code = session.run(stop);
    ::close(stop);
    return code ? code.value() : complain(code.error());
}

} // namespace

void addPreviewCommand(CLI::App &app, Work &work)
{
    static PreviewArguments arguments;
    auto *command =
        app.add_subcommand("preview", "Shows DIR on the real terminal while you write; live, two languages");
    command->footer(Keys);
    command->add_option("DIR", arguments.options.sources, "folder with pack.toml")->required();
    command->add_option("--lang", arguments.language, "language to begin in [de]");
    command->add_option("--beside", arguments.beside, "a second terminal in this language, beside the first");
    command->add_option("--topic", arguments.options.topic, "id of the topic to begin at [home]");
    command
        ->add_option("--windowed", arguments.options.size,
                     "WIDTHxHEIGHT of a terminal; made smaller to fit [1080x1920]")
        ->check(CLI::Validator(
            [](std::string &text) {
                int width = 0;
                int height = 0;
                char rest = 0;
                return std::sscanf(text.c_str(), "%5dx%5d%c", &width, &height, &rest) == 2 && width > 0 && height > 0
                           ? std::string()
                           : "must look like 1080x1920";
            },
            "SIZE"));
    command->add_option("--inspect", arguments.options.inspect, "write where everything to touch stands (for tests)");
    command->callback([&work] { work = [] { return run(arguments); }; });
}

} // namespace kiosk::apps
