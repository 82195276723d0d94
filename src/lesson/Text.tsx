/**
 * A lesson's Markdown on the page. Every kind of node that is shown stands in the table below; what
 * does not (HTML, pictures) is not shown, whoever wrote the lesson.
 */
import type { Nodes, RootContent } from 'mdast';
import { type ComponentType, createElement, type ReactNode } from 'react';
import { isPlainText, readDirective } from '../../simulations/lessons/directives.ts';
import { textOf } from '../../simulations/lessons/text.ts';
import type { Directive } from '../../simulations/lessons/types.ts';
import { DoIt, Highlight, RunIt, SetIt } from './Actions.tsx';
import { Fidelity } from './Fidelity.tsx';
import { GoalBox } from './GoalBox.tsx';
import { LessonChart } from './LessonChart.tsx';
import { Predict } from './Predict.tsx';
import styles from './Text.module.css';

export function Text({ nodes }: { readonly nodes: readonly Nodes[] }): ReactNode {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes the order of its parts
    <Part key={index} node={node} />
  ));
}

/** Elements without anything of their own. */
const plain = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
} as const;

function Part({ node }: { readonly node: Nodes }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'blockquote':
    case 'listItem':
      return createElement(plain[node.type], null, <Text nodes={node.children} />);
    case 'heading':
      return (
        <h3>
          <Text nodes={node.children} />
        </h3>
      );
    case 'list':
      return createElement(
        node.ordered ? 'ol' : 'ul',
        node.ordered && node.start ? { start: node.start } : null,
        <Text nodes={node.children} />,
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <OutsideLink url={node.url}>{<Text nodes={node.children} />}</OutsideLink>;
    case 'linkReference':
      return <Text nodes={node.children} />;
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return <AnyDirective node={node} />;
    default:
      return null;
  }
}

/** Followed only by whoever clicks it, in a tab of its own, and only to a web page. */
function OutsideLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!/^https?:\/\//i.test(url)) return children;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

type DirectiveNode = Extract<
  Nodes,
  { type: 'textDirective' | 'leafDirective' | 'containerDirective' }
>;

interface DirectiveProps<D> {
  readonly directive: D;
  /** Its words. */
  readonly children: ReactNode;
  readonly nodes: readonly RootContent[];
}

const views: {
  readonly [K in Directive['is']]: ComponentType<DirectiveProps<Extract<Directive, { is: K }>>>;
} = {
  set: SetIt,
  run: RunIt,
  do: DoIt,
  highlight: Highlight,
  fidelity: Fidelity,
  value: ({ children }) => <b className={styles.value}>{children}</b>,
  chart: LessonChart,
  goal: GoalBox,
  predict: Predict,
};

function AnyDirective({ node }: { readonly node: DirectiveNode }) {
  // `10:30` has what looks like a directive in it.
  if (isPlainText(node)) return `:${node.name}`;
  const read = readDirective(node);
  // A lesson that is open has been checked: this is for one that was kept by another release.
  if (!read.ok) return textOf(node.children);
  const View = views[read.value.is] as ComponentType<DirectiveProps<Directive>>;
  return (
    <View directive={read.value} nodes={node.children as RootContent[]}>
      <Text nodes={node.children} />
    </View>
  );
}
