# SPDX-License-Identifier: Apache-2.0
# Every library that Tablée uses, named once. Each is linked PRIVATE by the one room that is its home
# (docs/ARCHITECTURE.md), so that its headers stay there. scripts/setup names the Debian packages.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)   # model/base: Result
find_package(cereal REQUIRED)        # model/codec
find_package(Boost 1.74 REQUIRED)    # model/voting: Multiprecision, headers only
find_package(pugixml REQUIRED)       # model/export
find_package(ICU REQUIRED COMPONENTS uc i18n)  # model/base
find_package(SQLite3 REQUIRED)       # sync/store
find_package(nlohmann_json REQUIRED) # client/cli
find_package(CLI11 REQUIRED)         # client/cli
find_package(Gettext REQUIRED)       # assets/i18n, client/i18n
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)  # model/crypto
pkg_check_modules(enet REQUIRED IMPORTED_TARGET libenet)      # sync/net
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)        # model/export
find_package(Freetype REQUIRED)      # client/theme
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)  # client/paper
# client/theme, client/widgets: as Debian packages it, else as vcpkg does. Debian's archive needs FreeType and
# does not say so: as a target of its own it is linked before it.
pkg_check_modules(imgui imgui>=1.86)
if(imgui_FOUND)
  list(POP_FRONT imgui_LINK_LIBRARIES imgui_archive)
  add_library(tablee_imgui UNKNOWN IMPORTED)
  set_target_properties(tablee_imgui PROPERTIES IMPORTED_LOCATION "${imgui_archive}"
    INTERFACE_INCLUDE_DIRECTORIES "${imgui_INCLUDE_DIRS}" INTERFACE_LINK_LIBRARIES "${imgui_LINK_LIBRARIES};Freetype::Freetype")
else()
  find_package(imgui CONFIG REQUIRED)
  add_library(tablee_imgui INTERFACE)
  target_link_libraries(tablee_imgui INTERFACE imgui::imgui)
endif()
# client/platform: the window itself. Without them everything else is built, and every screen tested.
find_package(glfw3 3.3 QUIET)
find_package(OpenGL QUIET)
if(TABLEE_BUILD_TESTS)
  find_package(doctest REQUIRED)
  find_package(benchmark REQUIRED)   # tests/bench
endif()
