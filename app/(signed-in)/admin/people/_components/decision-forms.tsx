import type { ReactNode } from "react";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { FormAction } from "@/app/_form/form-state";
import { getTranslations } from "@/app/_i18n/words";
import { OneTimeLink } from "../../../_components/one-time-link";
import { linkWords } from "./link-words";
import { remove, renewLink, restore, setAdmin } from "../actions";

type Props = { personId: string; state: "joined" | "invited" | "removed"; isAdmin: boolean };

function Decision(props: {
  title: string;
  text: string;
  personId: string;
  action: FormAction;
  children: ReactNode;
}) {
  return (
    <Disclosure label={props.title} className="border-t border-line py-2 first:border-0">
      <p className="mb-3 text-sm text-muted">{props.text}</p>
      <ActionForm action={props.action} className="space-y-4">
        <input type="hidden" name="personId" value={props.personId} />
        {props.children}
      </ActionForm>
    </Disclosure>
  );
}

/** Consequential actions: each states its effects before it can be confirmed. */
export async function DecisionForms({ personId, state, isAdmin }: Props) {
  const t = await getTranslations("people");
  if (state === "removed")
    return (
      <>
        <Decision title={t("restore")} text={t("restoreText")} personId={personId} action={restore}>
          <SubmitButton look="secondary">{t("restoreConfirm")}</SubmitButton>
        </Decision>
        <p className="border-t border-line pt-4">
          <ButtonLink href={`/admin/people/${personId}/erasure`} look="secondary">
            {t("erase")}
          </ButtonLink>
        </p>
      </>
    );
  const words = await linkWords();
  const link = state === "invited" ? "invitation" : "reset";
  const admin = isAdmin ? "unmakeAdmin" : "makeAdmin";
  return (
    <>
      <Decision title={t(link)} text={t(`${link}Text`)} personId={personId} action={renewLink}>
        <OneTimeLink words={words} />
        <SubmitButton look="secondary">{t("makeLink")}</SubmitButton>
      </Decision>
      <Decision title={t(admin)} text={t(`${admin}Text`)} personId={personId} action={setAdmin}>
        <input type="hidden" name="isAdmin" value={isAdmin ? "no" : "yes"} />
        <SubmitButton look="secondary">{t(`${admin}Confirm`)}</SubmitButton>
      </Decision>
      <Decision title={t("remove")} text={t("removeText")} personId={personId} action={remove}>
        <SubmitButton look="danger">{t("removeConfirm")}</SubmitButton>
      </Decision>
    </>
  );
}
