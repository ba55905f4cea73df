import { redirect } from "next/navigation";
import { findLatestId } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";

/** The way to the latest result; without one, to the page that offers the questionnaire. */
export default async function LeaningPage() {
  const latest = await findLatestId(await requireViewer());
  redirect(latest ? `/assessments/${latest}` : "/assessments");
}
