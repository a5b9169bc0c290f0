# A text case → one file for each of its files, where a fuzz target reads such: the start from which it invents.
#   awk -v to=FOLDER -f fuzz/seeds.awk tests/cases/*/*.txt
function keep(target, text) {
  if (text == "") return
  out = to "/" target "/case-" ++count
  printf "%s", text > out
  close(out)
}
function done() {
  if (name ~ /^seeds\/.*\.yaml$/) keep("yaml", substr(name, 7) "\n" body)
  else if (name == "loa.yaml") keep("yaml", name "\n" body)
  else if (name ~ /^content\/.*\.md$/) {
    keep("front_matter", substr(name, 9) "\n" body)
    sub(/^---\n([^\n]*\n)*---\n/, "", body)
    keep("markdown", body)
    keep("shortcodes", body)
  }
  name = body = ""
}
FNR == 1 { done() }
/^-- .* --$/ { done(); name = substr($0, 4, length($0) - 6); next }
name != "" { body = body $0 "\n" }
END { done() }
