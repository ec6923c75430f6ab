# Finds the library Größe, and says how to link it.
include_guard(GLOBAL)
include(FindPackageHandleStandardArgs)

if(DEFINED Groesse_ROOT)
  list(APPEND hints "${Groesse_ROOT}" "$ENV{GROESSE_HOME}")
endif()

find_path(Groesse_INCLUDE_DIR NAMES groesse.h
  HINTS ${hints}
  PATH_SUFFIXES include include/groesse)
find_library(Groesse_LIBRARY NAMES groesse groesse-1.0 libgroesse HINTS ${hints})

file(STRINGS "${Groesse_INCLUDE_DIR}/version.h" line REGEX "^#define[ \t]+VERSION")
if(line MATCHES "VERSION[ ]+([0-9]+)[.]([0-9]+)")
  set(Groesse_VERSION ${CMAKE_MATCH_1}.${CMAKE_MATCH_2})
endif()

find_package_handle_standard_args(Groesse
  REQUIRED_VARS Groesse_LIBRARY Groesse_INCLUDE_DIR
  VERSION_VAR Groesse_VERSION)

if(Groesse_FOUND AND NOT TARGET Groesse::Groesse)
  add_library(Groesse::Groesse UNKNOWN IMPORTED)
  set_target_properties(Groesse::Groesse PROPERTIES
    IMPORTED_LOCATION "${Groesse_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Groesse_INCLUDE_DIR}")
endif()

#[==[
A comment in brackets, with ]] inside.
]==]
while(count LESS 10)
  math(EXPR count "${count}+1")
  if(${count} EQUAL 5)
    break()
  endif()
endwhile()
execute_process(COMMAND git rev-parse HEAD OUTPUT_VARIABLE commit RESULT_VARIABLE result
  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
configure_file(config.h.in ${CMAKE_BINARY_DIR}/config.h @ONLY)
mark_as_advanced(Groesse_INCLUDE_DIR Groesse_LIBRARY)
add_test(NAME unit COMMAND $<TARGET_FILE:tests> --all)
string(TOUPPER ${name} upper)
IF(UNIX)
  MESSAGE("upper case")
ENDIF(UNIX)
