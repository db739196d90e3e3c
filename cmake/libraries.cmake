# Debian's libraries that come without a CMake package: a target for each, and a plain sentence when one is missing.
function(debian_library name header library package)
    find_path(${name}_include ${header} NO_CACHE)
    find_library(${name}_library ${library} NO_CACHE)
    if(NOT ${name}_include OR NOT ${name}_library)
        message(FATAL_ERROR "${header} is missing; install ${package} (./dev does it).")
    endif()
    add_library(Evenkeel::${name} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Evenkeel::${name} PROPERTIES IMPORTED_LOCATION ${${name}_library})
endfunction()

debian_library(stemmer libstemmer.h stemmer libstemmer-dev)
debian_library(cld2 cld2/public/compact_lang_det.h cld2 libcld2-dev)
debian_library(re2 re2/re2.h re2 libre2-dev)
# The core alone: the package's other two libraries serve and push over HTTP with dependencies of their own.
debian_library(prometheus prometheus/registry.h prometheus-cpp-core prometheus-cpp-dev)
debian_library(linear linear.h linear liblinear-dev)

find_path(valijson_include valijson/validator.hpp NO_CACHE)
if(NOT valijson_include)
    message(FATAL_ERROR "valijson/validator.hpp is missing; install libvalijson-dev (./dev does it).")
endif()
