# SPDX-License-Identifier: Apache-2.0
# What every target of Tablée shares: the language, the warnings, the sanitizers.
add_library(tablee_options INTERFACE)
target_compile_features(tablee_options INTERFACE cxx_std_20)
target_compile_options(tablee_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${TABLEE_WERROR}>:-Werror>)
target_include_directories(tablee_options INTERFACE ${PROJECT_SOURCE_DIR})
if(TABLEE_SANITIZE)
  target_compile_options(tablee_options INTERFACE -fsanitize=${TABLEE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(tablee_options INTERFACE -fsanitize=${TABLEE_SANITIZE})
endif()

# A second build of the same sources, in any folder, costs little where ccache is installed.
find_program(TABLEE_CCACHE ccache)
if(TABLEE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${TABLEE_CCACHE})
endif()

# tablee_library(name PUBLIC libs... PRIVATE libs...): one library a room. The folders of the room add their
# own sources with target_sources, by name and never by glob.
function(tablee_library name)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF LINKER_LANGUAGE CXX)
  target_link_libraries(${name} PUBLIC tablee_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
