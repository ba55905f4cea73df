import { SavedAnswersInput } from "@/lib/assessment/input";
import { saveAnswers } from "@/lib/assessment/draft-mutations";
import { requireViewer } from "@/lib/auth/viewer";
import { read } from "@/lib/input";

/** Receives each answer of the questionnaire as it is given. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await requireViewer();
  // A form on another site cannot send this content type.
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    return new Response(null, { status: 415 });
  const body: unknown = await request.json().catch(() => null);
  const said = read(SavedAnswersInput, body);
  if (!said.ok) return new Response(null, { status: 400 });
  const outcome = await saveAnswers(viewer, said.value);
  return new Response(null, { status: outcome.ok ? 204 : 404 });
}
