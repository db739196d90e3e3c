# cmake -DDIST=folder -DOUT=prefix -P embed.cmake
# Writes OUT.S (the files themselves, by .incbin) and OUT.cpp (a table of them with content hashes as ETags). What lies compressed beside a
# file, as FILE.gz, belongs to it.
file(GLOB_RECURSE files RELATIVE ${DIST} ${DIST}/*)
list(SORT files)
list(FILTER files EXCLUDE REGEX "\\.gz$")
set(data ".section .rodata\n")
set(names "")
set(table "")
set(n 0)
foreach(file IN LISTS files)
    file(SHA256 ${DIST}/${file} hash)
    string(SUBSTRING ${hash} 0 16 hash)
    set(symbols console_file_${n})
    if(EXISTS ${DIST}/${file}.gz)
        list(APPEND symbols console_gzip_${n})
    endif()
    set(row "\"/${file}\"")
    foreach(symbol IN LISTS symbols)
        set(bytes ${DIST}/${file})
        set(etag ${hash})
        if(symbol MATCHES gzip)
            set(bytes ${bytes}.gz)
            set(etag ${hash}-gzip)
        endif()
        string(APPEND data ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
            "${symbol}: .incbin \"${bytes}\"\n${symbol}_end: .byte 0\n")
        string(APPEND names "extern const char ${symbol}[], ${symbol}_end[];\n")
        string(APPEND row ", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}, \"\\\"${etag}\\\"\"")
    endforeach()
    string(APPEND table "        {${row}},\n")
    math(EXPR n "${n}+1")
endforeach()
string(APPEND data ".section .note.GNU-stack,\"\",@progbits\n")
file(WRITE ${OUT}.S "${data}")
file(WRITE ${OUT}.cpp "#include \"net/assets.hpp\"\n\nextern \"C\" {\n${names}}\n
namespace console {\n
std::span<const net::Asset> assets() {
    static const net::Asset table[] = {
        {\"\", {}, \"\"},
${table}    };
    return std::span(table).subspan(1);
}\n
}  // namespace console\n")
