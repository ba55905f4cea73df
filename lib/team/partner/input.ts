import { z } from "zod";
import { id, input } from "@/lib/input";
import { emailAddress } from "../input";

/** Who becomes people partner of a team and every team below it. */
export const PartnerInput = input(["email-wrong"], (error) =>
  z.object({ teamId: id, email: emailAddress(error("email-wrong")) }),
);

/** The people partner who ends being one. */
export const PartnerEndInput = input([], () => z.object({ partner: id }));
