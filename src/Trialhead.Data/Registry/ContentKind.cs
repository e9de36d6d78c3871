namespace Trialhead.Data.Registry;

/// <summary>What a file holds, judged by its first bytes.</summary>
internal enum ContentKind
{
    /// <summary>Nothing but space.</summary>
    Empty,

    /// <summary>A JSON array.</summary>
    JsonArray,

    /// <summary>One or several JSON objects.</summary>
    JsonObject,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>A gzip stream.</summary>
    Gzip,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>Anything else.</summary>
    Unknown,
}
