# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags that every target of ours has; third-party headers are system headers and not judged.
add_library(kiosk_flags INTERFACE)
target_compile_options(kiosk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror)
target_include_directories(kiosk_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(kiosk_flags INTERFACE
    WEGWEISER_VERSION="${PROJECT_VERSION}" BOOST_ALL_NO_LIB)
if(WEGWEISER_UNITY)
    # A unity file is one big "header" to this warning; the dev preset, file by file, still has it.
    target_compile_options(kiosk_flags INTERFACE -Wno-subobject-linkage)
endif()
if(WEGWEISER_SANITIZE)
    string(REPLACE ";" "," sanitizers "${WEGWEISER_SANITIZE}")
    target_compile_options(kiosk_flags INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer)
    target_link_options(kiosk_flags INTERFACE -fsanitize=${sanitizers})
endif()

# kiosk_library(NAME SOURCES a.cpp … [LINKS lib …] [QT])
# A folder of kiosk/ = one static library kiosk_NAME (alias kiosk::NAME). QT switches moc on.
function(kiosk_library name)
    cmake_parse_arguments(arg "QT" "" "SOURCES;LINKS" ${ARGN})
    add_library(kiosk_${name} STATIC ${arg_SOURCES})
    add_library(kiosk::${name} ALIAS kiosk_${name})
    target_link_libraries(kiosk_${name} PUBLIC ${arg_LINKS} Boost::headers Threads::Threads PRIVATE kiosk_flags)
    target_include_directories(kiosk_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    set_target_properties(kiosk_${name} PROPERTIES
        AUTOMOC $<BOOL:${arg_QT}> UNITY_BUILD ${WEGWEISER_UNITY} UNITY_BUILD_BATCH_SIZE 6)
endfunction()

# kiosk_program(NAME SOURCES main.cpp … LINKS lib …): one program of kiosk/apps.
function(kiosk_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} kiosk_flags)
endfunction()

# kiosk_test(NAME SOURCES … LINKS lib … [LABELS unit] [TIMEOUT 60]): one Boost.Test program of tests/.
function(kiosk_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT arg_LABELS)
        set(arg_LABELS unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    if(WEGWEISER_SANITIZE) # several times slower
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
    endif()
    add_executable(${name} ${arg_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/boost_test_main.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Boost::unit_test_framework kiosk_flags)
    # What is tested is optimised as it ships; the tests' own code (large templates) is not worth the compiler's minutes.
    target_compile_options(${name} PRIVATE -O0)
    target_compile_definitions(${name} PRIVATE
        BOOST_TEST_DYN_LINK WEGWEISER_SOURCE_DIR="${CMAKE_SOURCE_DIR}" WEGWEISER_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT})
endfunction()
