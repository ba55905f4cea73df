/** A sentence with a link, as it is told in a channel. */
export type Words = { sentence: string; link: string; open: string };

/**
 * A message for an incoming webhook of Slack. The sentence stands in a block of plain text, where no
 * name of a team can mention anybody or format anything; `text` is what notifications show.
 */
export function slackMessage({ sentence, link, open }: Words) {
  return {
    text: escapedForSlack(sentence),
    blocks: [
      { type: "section", text: { type: "plain_text", text: sentence, emoji: false } },
      {
        type: "section",
        text: { type: "mrkdwn", text: `<${escapedForSlack(link)}|${escapedForSlack(open)}>` },
      },
    ],
  };
}

function escapedForSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const CARD = "application/vnd.microsoft.card.adaptive";

/** A message for a Teams workflow: an Adaptive Card, whose text runs are never read as Markdown. */
export function teamsMessage({ sentence, link, open }: Words) {
  return {
    type: "message",
    attachments: [
      {
        contentType: CARD,
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: sentence }] }],
          actions: [{ type: "Action.OpenUrl", title: open, url: link }],
        },
      },
    ],
  };
}
