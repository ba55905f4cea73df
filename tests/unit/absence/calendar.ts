import { busyDays } from "@/lib/absence/busy-days";

export const TODAY = "2026-11-26";
export const ZONE = "Europe/Paris";
export const calendar = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...events, "END:VCALENDAR", ""].join("\r\n");
export const event = (...lines: string[]) =>
  ["BEGIN:VEVENT", "UID:1", "SUMMARY:Secret surgery", ...lines, "END:VEVENT"].join("\r\n");
export const days = (...events: string[]) =>
  busyDays(calendar(...events), TODAY, ZONE).absences.map(
    ({ startsOn, endsOn }) => `${startsOn}/${endsOn}`,
  );
export const problems = (...events: string[]) =>
  busyDays(calendar(...events), TODAY, ZONE).problems;
