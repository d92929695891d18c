"""What of aiohttp is missing here: names, why, and what to use instead. The same words stand in `tiers.json`."""

from green.absences import Absence

ABSENCES = [
    Absence(
        (
            "web", "ClientWebSocketResponse", "WSCloseCode", "WSMessage", "WSMsgType", "WebSocketError",
            "DataQueue", "FlowControlDataQueue", "EofStream",
        ),
        "this aiohttp has no server and no websockets",
        "Use ClientSession.get() or post().",
    ),
    Absence(
        (
            "UnixConnector", "NamedPipeConnector", "AsyncResolver", "DefaultResolver", "ThreadedResolver",
            "Fingerprint", "ClientRequest", "HttpVersion", "HttpVersion10", "HttpVersion11", "ETag", "hdrs",
            "ChainMapProxy", "TraceConfig",
            "TraceConnectionCreateEndParams", "TraceConnectionCreateStartParams", "TraceConnectionQueuedEndParams",
            "TraceConnectionQueuedStartParams", "TraceConnectionReuseconnParams", "TraceDnsCacheHitParams",
            "TraceDnsCacheMissParams", "TraceDnsResolveHostEndParams", "TraceDnsResolveHostStartParams",
            "TraceRequestChunkSentParams", "TraceRequestEndParams", "TraceRequestExceptionParams",
            "TraceRequestHeadersSentParams", "TraceRequestRedirectParams", "TraceRequestStartParams",
            "TraceResponseChunkReceivedParams",
        ),
        "requests go out whole, so there’s nothing to open, trace, or resolve",
        "Use ClientSession; TCPConnector sets the limits.",
    ),
    Absence(
        (
            "FormData", "MultipartReader", "MultipartWriter", "BodyPartReader", "BadContentDispositionHeader",
            "BadContentDispositionParam", "content_disposition_filename", "parse_content_disposition",
            "AsyncIterablePayload", "BufferedReaderPayload", "BytesIOPayload", "BytesPayload", "IOBasePayload",
            "JsonPayload", "Payload", "StringIOPayload", "StringPayload", "TextIOPayload", "PAYLOAD_REGISTRY",
            "EMPTY_PAYLOAD", "get_payload", "payload_type", "streamer",
        ),
        "multipart bodies aren’t supported here",
        "Use data= or json=.",
    ),
]
