# cmake -DDIST=folder -DOUT=prefix -P embed.cmake
# Writes OUT.S (the files themselves, by .incbin) and OUT.cpp (a table of them with content hashes as ETags).
file(GLOB_RECURSE files RELATIVE ${DIST} ${DIST}/*)
list(SORT files)
set(data ".section .rodata\n")
set(names "")
set(table "")
set(n 0)
foreach(file IN LISTS files)
    file(SHA256 ${DIST}/${file} hash)
    string(SUBSTRING ${hash} 0 16 hash)
    string(APPEND data ".global console_file_${n}\n.global console_file_${n}_end\n.balign 16\n"
        "console_file_${n}: .incbin \"${DIST}/${file}\"\nconsole_file_${n}_end: .byte 0\n")
    string(APPEND names "extern const char console_file_${n}[], console_file_${n}_end[];\n")
    string(APPEND table
        "        {\"/${file}\", {console_file_${n}, static_cast<std::size_t>(console_file_${n}_end - console_file_${n})}, \"\\\"${hash}\\\"\"},\n")
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
