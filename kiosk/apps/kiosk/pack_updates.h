// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "kiosk/apps/kiosk/health_board.h"
#include "kiosk/apps/kiosk/options.h"
#include "kiosk/apps/kiosk/pack_content.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/trust/trust_memory.h"
#include "kiosk/viewmodel/visit_view_model.h"

class QQuickWindow;

namespace kiosk::apps {

/**
 * The updates of this terminal: which pack it begins with, and newer ones while it runs. Looking, fetching and trying
 * have a thread of their own; what is ready is shown when no visit runs. Qt thread.
 */
class PackUpdates : public QObject
{
public:
    /**
     * Opens the store and counts this start. An error: the terminal goes on with the pack it came with. How the updates
     * stand, and which pack they brought to the screen, is noted on @p board.
     */
    [[nodiscard]] static base::Result<std::unique_ptr<PackUpdates>>
    open(const Options &options, base::Clock &clock, base::Random &random, std::shared_ptr<HealthBoard> board);
    ~PackUpdates() override;

    /** The pack to begin with; nothing: the one the terminal came with. */
    [[nodiscard]] std::shared_ptr<PackContent> content();
    /** Keeps the floor in @p journal too, which ends before this terminal's office does; before attach(). */
    void rememberIn(std::unique_ptr<trust::TrustMemory> journal);
    /** From here on newer packs come to @p visit; both must live longer than this. */
    void attach(viewmodel::VisitViewModel &visit, QQuickWindow &window);

private:
    struct Parts;
    explicit PackUpdates(std::unique_ptr<Parts> parts);
    void show(const std::filesystem::path &folder);
    void switchWhenIdle();
    void tellPainted();

    std::unique_ptr<Parts> m_parts;
    viewmodel::VisitViewModel *m_visit = nullptr;
    QQuickWindow *m_window = nullptr;
    ShownPack m_coming;   ///< given to the visit, which shows it when nobody is there
    bool m_ready = false; ///< a pack waits for the end of the visit
};

} // namespace kiosk::apps
