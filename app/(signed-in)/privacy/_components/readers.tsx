import { FoldSign, Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import type { Audience } from "@/lib/db/generated/enums";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { NameForm } from "./name-form";
import { ReaderCard } from "./reader-card";

const ROLES = ["MANAGER", "SPONSOR", "MENTOR"] as const;

/**
 * Who can see what now: a line for the manager, the sponsor and the mentor. Each opens to its details,
 * or to a form to name one. `opened` is open from the start: the reader just decided about.
 */
export function Readers(props: {
  sharing: OwnSharing;
  assessments: OwnAssessment[];
  timeZone: string;
  opened: Audience | null;
}) {
  return (
    <Folds>
      {ROLES.map((role) => {
        const reader = props.sharing.find(({ audience }) => audience === role);
        if (!reader) return <NoReader key={role} role={role} />;
        return <ReaderCard key={role} {...props} reader={reader} isOpen={props.opened === role} />;
      })}
    </Folds>
  );
}

async function NoReader({ role }: { role: Audience }) {
  const t = await getTranslations("privacy.nobody");
  const id = role.toLowerCase();
  if (role === "MANAGER")
    return (
      <section id={id} className="px-5 py-4 sm:px-7">
        <h2 className="font-semibold">{t("MANAGER.title")}</h2>
        <p className="mt-1 max-w-2xl text-sm text-muted">{t("MANAGER.text")}</p>
      </section>
    );
  return (
    <section id={id}>
      <details className="group">
        <summary className="flex min-h-14 items-center justify-between gap-4 px-5 py-3 hover:bg-sunken sm:px-7">
          <h2 className="text-muted">{t(`${role}.title`)}</h2>
          <span className="flex items-center gap-4 text-sm">
            <span className="underline underline-offset-4">{t(`${role}.name`)}</span>
            <FoldSign />
          </span>
        </summary>
        <div className="px-5 pb-6 sm:px-7">
          <p className="max-w-2xl text-muted">{t(`${role}.text`)}</p>
          <NameForm audience={role} />
        </div>
      </details>
    </section>
  );
}
