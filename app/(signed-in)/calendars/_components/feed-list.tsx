import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { fromDatabaseDay } from "@/lib/day";
import type { OwnFeed } from "@/lib/feed/queries";
import { OneTimeLink, type LinkWords } from "../../_components/one-time-link";
import { make, revoke } from "../actions";

/** The form of the buttons that revoke an address: beside each is one that replaces it. */
const REVOCATION = "feed-revocation";

/** The active addresses, each with buttons to replace and to revoke it. */
export async function FeedList({ feeds, words }: { feeds: OwnFeed[]; words: LinkWords }) {
  const t = await getTranslations("calendar");
  const figures = await getFigures();
  return (
    <Card title={t("list")}>
      <ActionForm action={revoke} id={REVOCATION} className="mb-4" />
      {feeds.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {feeds.map(({ id, teamId, teamName, createdAt, answers }) => (
          // Not keyed by its id: replacing an address would unmount the message about it.
          <li key={teamId ?? "own"} className="space-y-3 py-4 first:pt-0 last:pb-0">
            <div>
              <p className="font-medium">
                {teamName === null ? t("own") : t("of-team", { team: teamName })}
              </p>
              <p className="text-sm text-muted">
                {t(answers ? "since" : "silent", { day: figures.day(fromDatabaseDay(createdAt)) })}
              </p>
            </div>
            <div className="flex flex-wrap gap-3">
              {answers && (
                <ActionForm action={make} className="max-w-full space-y-3">
                  <OneTimeLink words={words} />
                  <input type="hidden" name="team" value={teamId ?? "own"} />
                  <SubmitButton look="secondary">{t("renew")}</SubmitButton>
                </ActionForm>
              )}
              <SubmitButton look="quiet" form={REVOCATION} name="feed" value={id}>
                {t("revoke")}
              </SubmitButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
