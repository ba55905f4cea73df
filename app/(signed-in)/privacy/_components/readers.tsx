import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { NameForm } from "./name-form";
import { ReaderCard } from "./reader-card";

const ROLES = ["MANAGER", "SPONSOR", "MENTOR"] as const;

/** Who can see what now: a card for the manager, the sponsor and the mentor, or a form to name one. */
export async function Readers(props: {
  sharing: OwnSharing;
  assessments: OwnAssessment[];
  timeZone: string;
}) {
  const t = await getTranslations("privacy");
  return ROLES.map((role) => {
    const reader = props.sharing.find(({ audience }) => audience === role);
    if (reader) return <ReaderCard key={role} {...props} reader={reader} />;
    return (
      <Card key={role} id={role.toLowerCase()} title={t(`nobody.${role}.title`)}>
        <p className="max-w-2xl text-muted">{t(`nobody.${role}.text`)}</p>
        {role !== "MANAGER" && (
          <details className="mt-3">
            <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t(`nobody.${role}.name`)}
            </summary>
            <NameForm audience={role} />
          </details>
        )}
      </Card>
    );
  });
}
