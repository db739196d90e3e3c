# Half of the compiler's time went into reading the same large headers again; with a precompiled header per target it reads them once.
# ccache needs CCACHE_SLOPPINESS=pch_defines,time_macros for it (CMakePresets.json), and clang's header without a time in it.
set(precompiled_always <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector>)
set(precompiled_of_net <nlohmann/json.hpp> <boost/asio/awaitable.hpp> <boost/asio/basic_stream_socket.hpp>
    <boost/asio/basic_waitable_timer.hpp> <boost/asio/io_context.hpp> <boost/asio/ip/tcp.hpp> <boost/asio/use_awaitable.hpp>)
foreach(folder intents practice storage)
    set(precompiled_of_${folder} <nlohmann/json.hpp>)
endforeach()
# Not CLI11: it defines objects, which every file would then compile anew, whether it has a command line or not.
set(precompiled_of_cli ${precompiled_of_net})

# What the files of FOLDER usually include, and the headers that are named besides.
function(precompiled target folder)
    if(NOT EVENKEEL_PRECOMPILED)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE ${precompiled_always} ${precompiled_of_${folder}} ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
endfunction()
