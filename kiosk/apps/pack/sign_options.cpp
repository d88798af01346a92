// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/sign_options.h"

#include "kiosk/apps/pack/passphrase.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/sign_request.h"
#include "kiosk/base/files.h"
#include "kiosk/content/trust_time.h"

namespace kiosk::apps {

using base::Code;
using base::Result;

namespace {

std::string asLines(const authoring::Document &document)
{
    std::string text;
    for (const auto &line : document.says)
        text += "  " + line + "\n";
    return text;
}

Result<std::string> signHere(const SignOptions &options)
{
    BOOST_OUTCOME_TRY(const auto key, trust::readSecretKey(options.key, passphraseFrom(options.passphraseFile)));
    BOOST_OUTCOME_TRY(const auto document, authoring::readDocument(options.target));
    if (document.role == "packs" && std::filesystem::is_directory(options.target)) {
        BOOST_OUTCOME_TRY(authoring::signPack(options.target, key)); // its files are compared first
    } else {
        BOOST_OUTCOME_TRY(authoring::addSignature(options.target, document, authoring::signDocument(document, key)));
    }
    return options.target.string() + ": signed by " + key.publicKey().keyId() + "\n";
}

Result<std::string> writeRequest(const SignOptions &options)
{
    BOOST_OUTCOME_TRY(const auto document, authoring::readDocument(options.target));
    BOOST_OUTCOME_TRY(base::writeFileAtomically(options.out, authoring::requestText(document)));
    return options.out.string() + ": request to sign\n" + asLines(document) +
           "carry it to the key; there: wegweiser-pack sign --offline " + options.out.filename().string() +
           " --key KEY -o signature.json\n";
}

Result<std::string> answerRequest(const SignOptions &options)
{
    BOOST_OUTCOME_TRY(const auto text, base::readFile(options.offline, authoring::LongestRequest));
    auto document = authoring::readRequest(text);
    if (!document)
        return base::failure(document.error().code, options.offline.string() + ": " + document.error().text);
    print("signing as role " + document.value().role + ":\n" + asLines(document.value()));
    std::fflush(stdout); // to be read before a passphrase is typed
    BOOST_OUTCOME_TRY(const auto key, trust::readSecretKey(options.key, passphraseFrom(options.passphraseFile)));
    BOOST_OUTCOME_TRY(base::writeFileAtomically(options.out, authoring::signatureText(document.value(), key)));
    return options.out.string() + ": signed by " + key.publicKey().keyId() +
           "; carry it back; there: wegweiser-pack sign TARGET --add " + options.out.filename().string() + "\n";
}

Result<std::string> addAnswer(const SignOptions &options)
{
    BOOST_OUTCOME_TRY(const auto document, authoring::readDocument(options.target));
    BOOST_OUTCOME_TRY(const auto text, base::readFile(options.add, 65536));
    const auto inFile = [&](const base::Error &error) {
        return base::failure(error.code, options.add.string() + ": " + error.text);
    };
    const auto made = authoring::readSignature(text);
    if (!made)
        return inFile(made.error());
    const auto checked = authoring::checkSignature(document, made.value());
    if (!checked)
        return inFile(checked.error());
    BOOST_OUTCOME_TRY(authoring::addSignature(options.target, document, checked.value()));
    return options.target.string() + ": signature of " + checked.value().keyId + " added\n";
}

Result<std::string> doAsAsked(const SignOptions &options)
{
    const int ways = int(options.request) + int(!options.add.empty()) + int(!options.offline.empty());
    if (ways > 1 || (ways == 0 && options.key.empty()) || (!options.add.empty() && !options.key.empty()))
        return base::failure(Code::Conflict, "say one of --key KEY, --request -o FILE, --add FILE");
    if ((options.request || !options.offline.empty()) && options.out.empty())
        return base::failure(Code::Conflict, "say with -o FILE what to write");
    if (!options.offline.empty())
        return options.key.empty() ? Result<std::string>(base::failure(Code::Conflict, "say which --key is to sign"))
                                   : answerRequest(options);
    if (options.target.empty())
        return base::failure(Code::Conflict, "say what is to be signed: a pack's folder, or a root or timestamp");
    if (options.request)
        return writeRequest(options);
    return options.add.empty() ? signHere(options) : addAnswer(options);
}

} // namespace

void addSignOptions(CLI::App &command, SignOptions &options)
{
    command.add_option("--key", options.key, "secret key file");
    command.add_option("--passphrase-file", options.passphraseFile,
                       "file whose first line is the key's passphrase [asked on the terminal]");
    command.add_flag("--request", options.request, "the key is elsewhere: write a request for it to -o FILE");
    command.add_option("--add", options.add, "a signature that came back from elsewhere");
    command.add_option("-o,--out", options.out, "file to write");
}

int signAsAsked(const SignOptions &options)
{
    const auto done = doAsAsked(options);
    if (done) {
        print(done.value());
        return 0;
    }
    (void)complain(done.error());
    // Only doAsAsked() itself says Conflict without a file's name: the command line made no sense.
    return done.error().code == Code::Conflict && done.error().text.starts_with("say ") ? 2 : 1;
}

CLI::Validator utcDay()
{
    return CLI::Validator(
        [](std::string &text) {
            if (content::isUtcTime(text + "T00:00:00Z"))
                text += "T00:00:00Z";
            return content::isUtcTime(text) ? std::string() : "must look like 2028-01-31 or 2028-01-31T00:00:00Z";
        },
        "DATE");
}

} // namespace kiosk::apps
