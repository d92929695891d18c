/** Whether a request of that method has content, be it empty: it then says how much. */
export const hasContent = (method: string) => method === 'POST' || method === 'PUT' || method === 'PATCH';
