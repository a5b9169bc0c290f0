# Prints seeds/events.yaml of a fictitious agency whose May 2024 is as busy as a month can be: two
# things on every day, twelve on the 15th, bars that overlap and cross the month's ends, things known
# to the month or the year alone. Nothing of it is real.
source='source: qd-01-2024#II'
echo 'events:'
for day in {1..31}; do
  printf -- '  - {id: ngay-%s, title: "Bài thử: hội nghị hướng dẫn nộp hồ sơ trực tuyến cho người cao tuổi, buổi %s", kind: conference, on: 2024-05-%02d, time: "08:30", %s}\n' "$day" "$day" "$day" "$source"
  printf -- '  - {id: tin-%s, title: "Bài thử: đăng tin số %s", kind: communication, on: 2024-05-%02d, %s}\n' "$day" "$day" "$day" "$source"
done
for n in {1..10}; do
  printf -- '  - {id: dong-%s, title: "Bài thử: việc đông %s", kind: milestone, on: 2024-05-15, %s}\n' "$n" "$n" "$source"
  printf -- '  - {id: thang-%s, title: "Bài thử: việc chỉ biết tháng, số %s", kind: planning, on: 2024-05, %s}\n' "$n" "$n" "$source"
done
for n in {1..8}; do
  printf -- '  - {id: nam-%s, title: "Bài thử: việc chỉ biết năm, số %s", kind: milestone, on: 2024, %s}\n' "$n" "$n" "$source"
done
bars=(2024-04-28..2024-05-03 2024-05-02..2024-05-09 2024-05-06..2024-05-22 2024-05-07..2024-05-14 2024-05-08..2024-05-10 2024-05-27..2024-06-05)
for n in "${!bars[@]}"; do
  printf -- '  - {id: dai-%s, title: "Bài thử: tuần cao điểm %s", kind: communication, on: %s, %s}\n' "$n" "$n" "${bars[n]}" "$source"
done
