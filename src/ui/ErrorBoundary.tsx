/** Keeps a mistake in one part of the page from taking the others down. */
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in its place; `retry` draws the part anew. */
  readonly fallback: (reason: string, retry: () => void) => ReactNode;
}

interface State {
  readonly reason: string | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  private readonly retry = () => this.setState({ reason: null });

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.fallback(reason, this.retry);
  }
}
