/**
 * Keeps a screen that fails from taking the whole window with it.
 *
 * Depends on: react, ui.
 */
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { ErrorNotice } from '../ui/notice';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  /** The screen by name: `Compare`. */
  readonly name: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly message: string | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <div className={styles['failed']}>
        <ErrorNotice
          title={`${this.props.name} could not be drawn: ${message}`}
          kept="Nothing in the workspace was changed by this."
          next="Try again; if it fails again, export the workspace from Data and report the words above."
          actions={
            <Button
              onClick={() => {
                this.setState({ message: null });
              }}
            >
              Try again
            </Button>
          }
        />
      </div>
    );
  }
}
