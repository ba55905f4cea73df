import Link from "next/link";
import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { Reminder } from "@/lib/reminder/reminder";
import { ReminderList } from "../reminder-list";

/** What is due in the viewer's trials, shown first. */
export async function DueTasks({ reminders }: { reminders: Reminder[] }) {
  const t = await getTranslations("reminder");
  return (
    <Card title={t("now")}>
      <ReminderList reminders={reminders} />
      <p className="mt-5 text-sm">
        <Link href="/reminders" className="underline underline-offset-4">
          {t("link")}
        </Link>
      </p>
    </Card>
  );
}
