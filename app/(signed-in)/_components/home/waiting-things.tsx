import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import type { Reminder } from "@/lib/reminder/reminder";
import { ReminderList } from "../reminder-list";

/** What is due in the reader's trials, before everything else. */
export async function WaitingThings({ reminders }: { reminders: Reminder[] }) {
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
