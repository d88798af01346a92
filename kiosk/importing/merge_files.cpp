// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/merge_files.h"

#include "kiosk/trust/digest.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

std::string hashOf(const std::string &bytes)
{
    return trust::sha256Hex(bytes).substr(0, 32);
}

} // namespace

bool FileMerger::changedHere(const std::string &key, const fs::path &path) const
{
    const auto local = m_change.read(path);
    const auto known = m_state.files.find(key);
    return local && (known == m_state.files.end() || known->second != hashOf(local.value()));
}

Result<void> FileMerger::put(const std::string &key, const fs::path &path, std::string bytes)
{
    const auto hash = hashOf(bytes);
    const auto known = m_state.files.find(key);
    const auto before = known == m_state.files.end() ? std::string() : known->second;
    const auto local = m_change.read(path);
    if (!local && local.error().code != Code::NotFound)
        return local.error();
    const auto incoming = fs::path(".import/incoming") / path;
    m_state.files[key] = hash;
    if (local && local.value() == bytes) {
        m_report.count("files unchanged");
        if (m_change.exists(incoming))
            m_change.remove(incoming); // the editor took it over
        return boost::outcome_v2::success();
    }
    const bool untouched = local ? before == hashOf(local.value()) : before.empty();
    if (untouched) {
        m_report.count(local ? "files updated" : "files new");
        m_change.write(path, std::move(bytes));
        return boost::outcome_v2::success();
    }
    if (before == hash) { // nothing new from the source
        m_report.count("files kept");
        const bool open = m_change.exists(incoming);
        m_report.add(open ? Note::Conflict : Note::Kept, path.generic_string(),
                     local ? "changed here" : "taken out here",
                     open ? "still to be compared with " + incoming.generic_string() + "; delete that file when done"
                          : "stays so");
        return boost::outcome_v2::success();
    }
    m_report.count("conflicts");
    m_report.add(Note::Conflict, path.generic_string(),
                 local ? "changed here and at the source" : "taken out here and changed at the source",
                 "yours stays; compare with " + incoming.generic_string() + " and delete that file when done");
    m_change.write(incoming, std::move(bytes));
    return boost::outcome_v2::success();
}

bool FileMerger::setAside(const std::string &key, const fs::path &path)
{
    if (!m_change.exists(path)) {
        m_state.files.erase(key);
        return true;
    }
    if (changedHere(key, path)) {
        m_report.add(Note::Gone, path.generic_string(), "no longer at the source",
                     "you changed it, so it stays; delete it when it is of no use");
        return false;
    }
    m_change.setAside(path);
    m_state.files.erase(key);
    m_report.add(Note::Gone, path.generic_string(), "no longer at the source",
                 "set aside under .import/gone/" + path.generic_string());
    return true;
}

} // namespace kiosk::importing
