import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { read } from "@/lib/input";
import { DelegationInput } from "@/lib/team/delegation/input";
import {
  findDelegateOffer,
  listGivenDelegations,
  listStoodIn,
} from "@/lib/team/delegation/queries";
import { ConfirmCard } from "./_components/confirm-card";
import { GivenCard } from "./_components/given-card";
import { StoodInCard } from "./_components/stood-in-card";
import { WantedCard } from "./_components/wanted-card";

export const generateMetadata = titled("delegation");

export default async function DelegationsPage(props: PageProps<"/delegations">) {
  const viewer = await requireViewer();
  const manages = viewer.managesTeamIds.length > 0;
  if (!manages && viewer.standsInForTeamIds.length === 0) notFound();
  const wanted = await props.searchParams;
  const said = read(DelegationInput(viewer.today), wanted);
  const [given, stoodIn, offer] = await Promise.all([
    listGivenDelegations(viewer),
    listStoodIn(viewer),
    said.ok ? findDelegateOffer(viewer, said.value) : null,
  ]);
  const t = await getTranslations("delegation");
  return (
    <>
      <PageHeader title={t("title")} lead={manages ? t("lead") : t("leadDelegate")} />
      <div className="max-w-3xl space-y-8">
        {stoodIn.length > 0 && <StoodInCard teams={stoodIn} />}
        {said.ok && offer && <ConfirmCard wanted={said.value} offer={offer} />}
        <GivenCard given={given} today={viewer.today} />
        {manages && <WantedCard wanted={wanted} said={said} hasOffer={offer !== null} />}
      </div>
    </>
  );
}
