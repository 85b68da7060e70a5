// What the bench uses of almostnode, which is installed only when the bench runs.
declare module 'almostnode' {
  export interface Container {
    vfs: {
      mkdirSync(path: string, options: { recursive: true }): void;
      writeFileSync(path: string, content: string): void;
    };
    runtime: { runFileAsync(path: string): Promise<unknown>; clearCache(): void };
    serverBridge: {
      on(event: 'server-ready', listener: (port: number) => void): void;
      handleRequest(
        port: number,
        method: string,
        path: string,
        headers: Record<string, string>,
      ): Promise<{ statusCode: number; body: Uint8Array }>;
    };
  }
  export function createContainer(options: { cwd: string; env: Record<string, string> }): Container;
}
