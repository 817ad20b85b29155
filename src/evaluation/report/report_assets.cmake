# cmake -D STYLE=report.css -D SCRIPT=report.js -D OUT=report_assets.cpp -P report_assets.cmake
# Writes both files, as they are, into a C++ source, with their hashes for the report's content security policy.
set(source "#include \"evaluation/report/report_assets.h\"\n\nnamespace backissue {\n")
foreach(asset style script)
  string(TOUPPER ${asset} file)
  file(READ "${${file}}" text)
  file(SHA256 "${${file}}" hash)
  string(APPEND source
    "const std::string_view report_${asset} = R\"${asset}(${text})${asset}\";\n"
    "const std::string_view report_${asset}_sha256 = \"${hash}\";\n")
endforeach()
file(WRITE "${OUT}" "${source}}  // namespace backissue\n")
