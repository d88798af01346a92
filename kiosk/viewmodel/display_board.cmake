# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The waiting-room display's view model: the QML types of Wegweiser.DisplayModel. Apart from the terminal's, because neither
# program needs the other's.
qt_add_library(wegweiser_board STATIC)
set_target_properties(wegweiser_board PROPERTIES AUTOMOC ON)
qt_add_qml_module(wegweiser_board
    URI Wegweiser.DisplayModel VERSION 1.0 RESOURCE_PREFIX /qt/qml OUTPUT_DIRECTORY ${QT_QML_OUTPUT_DIRECTORY}/Wegweiser/DisplayModel
    SOURCES display_board.cpp display_board.h display_board_file.cpp display_board_file.h display_board_view_model.cpp
        display_board_view_model.h display_board_watcher.cpp display_board_watcher.h display_call_list.cpp
        display_call_list.h)
target_include_directories(wegweiser_board PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(wegweiser_board PUBLIC kiosk::usecase kiosk::domain kiosk::base Qt6::Qml PRIVATE kiosk_flags)
