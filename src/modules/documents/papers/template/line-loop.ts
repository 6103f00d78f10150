import { LoopPlugin, officeMarkup, type Tag } from 'easy-template-x';

/** A loop that is opened and closed in one paragraph repeats that paragraph: one addressee, one line, in its style. */
export class LineLoop extends LoopPlugin {
  override containerTagReplacements(
    ...[tags, data, context]: Parameters<LoopPlugin['containerTagReplacements']>
  ): Promise<void> {
    const [open, close] = [tags[0], tags.at(-1)];
    if (open && close && paragraphOf(open) === paragraphOf(close)) open.options = { loopOver: 'paragraph' };
    return super.containerTagReplacements(tags, data, context);
  }
}

const paragraphOf = (tag: Tag): unknown =>
  'xmlTextNode' in tag ? officeMarkup.query.containingParagraphNode(tag.xmlTextNode) : tag;
