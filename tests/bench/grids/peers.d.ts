/**
 * What the benchmark uses of the peers. They are installed only when it runs, so
 * their own types are not there when RigPlan is checked.
 */
declare module 'ag-grid-community' {
  export interface ColDef<Row> {
    readonly field: string;
    readonly headerName: string;
    readonly width: number;
    readonly pinned: 'left' | null;
    readonly cellClass: string;
    readonly valueFormatter: (params: { readonly data: Row | undefined }) => string;
    readonly getQuickFilterText?: () => string;
  }
  export interface GridOptions<Row> {
    readonly columnDefs: readonly ColDef<Row>[];
    readonly defaultColDef: {
      readonly sortable: boolean;
      readonly resizable: boolean;
      readonly cellDataType: false;
    };
    readonly rowData: readonly Row[];
    readonly rowHeight: number;
    readonly headerHeight: number;
    readonly animateRows: boolean;
    readonly cacheQuickFilter: boolean;
    readonly suppressFieldDotNotation: boolean;
    readonly suppressColumnMoveAnimation: boolean;
    readonly theme: unknown;
  }
  export interface GridApi {
    setGridOption: (name: 'quickFilterText', value: string) => void;
  }
  export const ModuleRegistry: { registerModules: (modules: readonly unknown[]) => void };
  export const ClientSideRowModelModule: unknown;
  export const QuickFilterModule: unknown;
  export const CellStyleModule: unknown;
  export const themeQuartz: { withParams: (params: Readonly<Record<string, string | number>>) => unknown };
  export function createGrid<Row>(place: HTMLElement, options: GridOptions<Row>): GridApi;
}

declare module '@glideapps/glide-data-grid' {
  import type { JSX } from 'react';

  export interface TextCell {
    readonly kind: 'text';
    readonly data: string;
    readonly displayData: string;
    readonly allowOverlay: boolean;
    readonly contentAlign: 'left' | 'right';
  }
  export interface DataEditorProps {
    readonly columns: readonly { readonly id: string; readonly title: string; readonly width: number }[];
    readonly rows: number;
    readonly getCellContent: (cell: readonly [column: number, row: number]) => TextCell;
    readonly onHeaderClicked: (column: number, event: { readonly shiftKey: boolean }) => void;
    readonly width: number;
    readonly height: number;
    readonly rowHeight: number;
    readonly headerHeight: number;
    readonly freezeColumns: number;
    readonly smoothScrollX: boolean;
    readonly smoothScrollY: boolean;
    readonly theme: Readonly<Record<string, string | number>>;
  }
  export function DataEditor(props: DataEditorProps): JSX.Element;
  export const GridCellKind: { readonly Text: 'text' };
}

declare module '@glideapps/glide-data-grid/dist/index.css';
