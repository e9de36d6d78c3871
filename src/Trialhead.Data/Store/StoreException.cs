namespace Trialhead.Data.Store;

/// <summary>A store that cannot be used as asked; the message is one sentence for its owner.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="inner">The failure underneath; null where there is none.</param>
public sealed class StoreException(string message, Exception? inner = null) : IOException(message, inner);
