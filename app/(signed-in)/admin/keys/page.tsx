import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { listKeys } from "@/lib/auth/key/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { KeyList } from "../../_components/key/key-list";
import { NewKeyForm } from "./_components/new-key-form";
import { revoke } from "./actions";

export const generateMetadata = titled("key");

export default async function KeysPage() {
  const keys = await listKeys(await requireViewer(), new Date());
  if (!keys) notFound();
  const t = await getTranslations("key");
  const words = {
    label: t("secret"),
    hint: t("secret-hint"),
    copy: t("copy"),
    copied: t("copied"),
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink href="/account/api" look="secondary">
            {t("about-api")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Card title={t("make")}>
          <NewKeyForm words={words} />
        </Card>
        <Card title={t("list")}>
          <KeyList keys={keys} none={t("none")} revoke={revoke} revokeIt={t("revoke-it")} />
        </Card>
      </div>
    </>
  );
}
