#!/usr/bin/env bash
# Where the fuzz targets begin to invent: the files of all text cases, and words of each kind that is read.
#   fuzz/seeds.sh FOLDER
set -euo pipefail
to=$1
cd "$(dirname "$0")/.."

count=0
seed() { # target, text with the escapes of printf
  count=$((count + 1))
  # shellcheck disable=SC2059
  printf -- "$2" >"$to/$1/word-$count"
}

mkdir -p "$to"/{addresses,changes,dates,front_matter,markdown,names,periods,pictures,recurrences,shortcodes,yaml}
find tests/cases tests/examples -name '*.txt' -exec awk -v to="$to" -f fuzz/seeds.awk {} +
for word in 2024 2024-04 2024-04-10 2024-Q2 2024..2025 2023.. 'Quý II/2024' '5/10 – 12/10/2026' roadmap; do
  seed periods "$word"
done
for word in monthly half-yearly yearly 'yearly on 05-15' 'yearly before 12-25' 'hằng năm, 15/05' '6 tháng'; do
  seed recurrences "\x08\x07\x0a\x07$word"
done
for word in '2024-02-29 08:30' '9999-12-31 08:30..24:00' '2024-10-27 8h30 - 11h' '0001-01-01 00:00'; do
  seed dates "$word"
done
for word in https://www.a.gov.example:8/x?y#z 'http://u@gov.example' mailto:a@b.example '//a.example' 'C:\\x.png'; do
  seed addresses "$word"
done
for word in bai-viet.md 'Bài viết (1).md' 'x\\..\\..\\y' index.en.md '！！.md' 'a/b/c.jpg'; do
  seed names "$word"
done
seed changes 'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,0 +2,3 @@ x\n+a\n'
seed changes '--- a/y\n+++ "b/B\\303\\240i.md"\n@@ -0,0 +1 @@\n'
# An upright JPEG with EXIF, profile and comment; PNG and WebP with notes; GIF: heads that lead into each reader.
seed pictures '\x00\xff\xd8\xff\xe1\x00\x16Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00\x00\x00\xff\xe2\x00\x10ICC_PROFILE\x00ab\xff\xfe\x00\x03a\xff\xda\x00\x04\x00\x00ab\xff\x00c\xff\xd9'
seed pictures '\x01\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x06\x00\x00\x00abcd\x00\x00\x00\x01tEXtaabcd\x00\x00\x00\x00IEND\xaeB`\x82'
seed pictures '\x02RIFF\x20\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x0c\x00\x00\x00\x00\x00\x00\x00\x00\x00EXIF\x02\x00\x00\x00ab'
seed pictures '\x00GIF89a\x02\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x02\x00\x01\x00\x00;'
