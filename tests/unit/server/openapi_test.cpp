// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract and the server name the same routes.
#include <set>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

using Routes = std::set<std::string>;

boost::json::object served(ServerFixture &fixture)
{
    const auto answer = fixture.get("/v1/openapi.json");
    BOOST_TEST(answer.status == 200);
    return wire::parseJson(answer.body).value().get_object();
}

Routes documented(const boost::json::object &document)
{
    Routes out;
    for (const auto &[path, operations] : document.at("paths").as_object())
        for (const auto &[method, operation] : operations.as_object()) {
            std::string upper(method);
            for (auto &c : upper)
                c = static_cast<char>(std::toupper(c));
            out.insert(upper + " " + std::string(path));
        }
    return out;
}

/** Every "$ref" within @p value. */
void collectReferences(const boost::json::value &value, std::set<std::string> &out)
{
    if (const auto *object = value.if_object()) {
        for (const auto &[key, item] : *object) {
            if (key == "$ref")
                out.insert(std::string(item.as_string()));
            collectReferences(item, out);
        }
    } else if (const auto *array = value.if_array()) {
        for (const auto &item : *array)
            collectReferences(item, out);
    }
}

} // namespace

BOOST_FIXTURE_TEST_CASE(every_route_is_documented_and_every_documented_route_answers, ServerFixture)
{
    Routes answered;
    for (const auto &[method, pattern] : service->routes())
        answered.insert(method + " " + (pattern.ends_with('*') ? pattern.substr(0, pattern.size() - 1) : pattern));
    const auto inDocument = documented(served(*this));
    BOOST_TEST(answered == inDocument, boost::test_tools::per_element());
    // Sent for real, none of them is an unknown address or method.
    for (const auto &entry : inDocument) {
        const auto space = entry.find(' ');
        auto toSend = request(entry.substr(0, space), entry.substr(space + 1));
        const auto answer = send(toSend);
        BOOST_TEST(answer.status != 405, entry);
        const bool isNoAddress =
            answer.status == 404 && answer.body.find("nothing is at this address") != std::string::npos;
        BOOST_TEST(!isNoAddress, entry);
    }
}

BOOST_FIXTURE_TEST_CASE(the_document_is_whole, ServerFixture)
{
    const auto document = served(*this);
    BOOST_TEST(document.at("openapi").as_string() == "3.1.0");
    std::set<std::string> references;
    collectReferences(document, references);
    BOOST_TEST(references.size() > 5U);
    for (const auto &reference : references) {
        const auto name = reference.substr(reference.rfind('/') + 1);
        BOOST_TEST(document.at("components").at("schemas").as_object().contains(name), reference);
    }
    for (const auto &[path, operations] : document.at("paths").as_object())
        for (const auto &[method, operation] : operations.as_object()) {
            BOOST_TEST(operation.as_object().contains("summary"), path);
            std::size_t inPath = 0;
            for (const char c : std::string(path))
                inPath += c == '{' ? 1U : 0U;
            std::size_t declared = 0;
            if (const auto *parameters = operation.as_object().if_contains("parameters"))
                for (const auto &parameter : parameters->as_array())
                    declared += parameter.at("in").as_string() == "path" ? 1U : 0U;
            BOOST_TEST(inPath == declared, path);
        }
}
