/** One word for one act, in both languages; `alone` where the object is obvious. */
export type ActWord = { en: string; fr: string; alone?: true };

/**
 * Every button of the product begins with one of these. Before you add one, look for the word that
 * says the same: proposing, offering and suggesting are one act, and so are deleting, discarding,
 * erasing and revoking.
 */
export const ACT_WORDS: ActWord[] = [
  { en: "Accept", fr: "Accepter" },
  { en: "Add", fr: "Ajouter" },
  { en: "Answer", fr: "Répondre" },
  { en: "Archive", fr: "Archiver" },
  // A question to people, which they may leave.
  { en: "Ask", fr: "Interroger" },
  { en: "Ask for", fr: "Demander" },
  { en: "Back", fr: "Retour", alone: true },
  // What was planned or asked, and the way out of a form.
  { en: "Cancel", fr: "Annuler", alone: true },
  { en: "Choose", fr: "Choisir" },
  { en: "Continue", fr: "Continuer", alone: true },
  { en: "Copy", fr: "Copier", alone: true },
  // What the program makes: a link, codes, an account.
  { en: "Create", fr: "Créer" },
  { en: "Decline", fr: "Décliner", alone: true },
  // What is gone afterwards.
  { en: "Delete", fr: "Supprimer" },
  { en: "Download", fr: "Télécharger" },
  { en: "Edit", fr: "Modifier", alone: true },
  { en: "End", fr: "Mettre fin" },
  // A link or a code by email.
  { en: "Get", fr: "Recevoir" },
  { en: "Hide", fr: "Masquer" },
  { en: "Import", fr: "Importer" },
  { en: "Invite", fr: "Inviter" },
  { en: "Join", fr: "Rejoindre" },
  { en: "Leave", fr: "Quitter" },
  { en: "Move", fr: "Déplacer" },
  { en: "Next", fr: "Suivant", alone: true },
  { en: "Preview", fr: "Prévisualiser", alone: true },
  { en: "Previous", fr: "Précédent", alone: true },
  { en: "Propose", fr: "Proposer" },
  { en: "Publish", fr: "Publier" },
  { en: "Refresh", fr: "Actualiser" },
  { en: "Remind me", fr: "Me le rappeler" },
  // What stays, but elsewhere: a person, a role, an item of a version.
  { en: "Remove", fr: "Retirer" },
  { en: "Restore", fr: "Rétablir" },
  { en: "Save", fr: "Enregistrer", alone: true },
  { en: "Search", fr: "Rechercher", alone: true },
  // The way to another page.
  { en: "See", fr: "Voir" },
  { en: "Set up", fr: "Configurer" },
  // A message to another program; what a person has written they submit.
  { en: "Send", fr: "Envoyer" },
  { en: "Share", fr: "Partager" },
  { en: "Sign", fr: "Signer" },
  { en: "Sign in", fr: "Se connecter", alone: true },
  { en: "Sign out", fr: "Se déconnecter", alone: true },
  { en: "Skip", fr: "Passer", alone: true },
  { en: "Start", fr: "Commencer" },
  { en: "Stop sharing", fr: "Ne plus partager", alone: true },
  { en: "Submit", fr: "Envoyer", alone: true },
  { en: "Try again", fr: "Réessayer", alone: true },
  { en: "Turn off", fr: "Désactiver" },
  { en: "Turn on", fr: "Activer" },
  { en: "Undo", fr: "Annuler", alone: true },
  { en: "Write", fr: "Écrire" },
];

/** Labels of buttons that choose among states, and say the state instead of an act. */
export const CHOICES: { keys: RegExp; because: string }[] = [
  { keys: /^app\.(language|theme)\.\w+$/, because: "a language or a theme" },
  { keys: /^editor\.preview\.languages\.\w+$/, because: "the language of the preview" },
  { keys: /^sharing\.grade\.\w+$/, because: "what is shared, one of four" },
  { keys: /^consent\.(yes|no)$/, because: "whether answers count, one of two" },
  { keys: /\.copied$/, because: "what the button of copying says afterwards" },
];

/** Labels that no message holds, by file. */
export const OTHER_LABELS: Record<string, string> = {
  "app/sign-in/_components/demo-sign-in-buttons.tsx": "the names of the demo's people",
};
