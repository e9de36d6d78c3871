namespace Trialhead.Cli;

/// <summary>Tells at once, from the thread that reports: <see cref="Progress{T}"/> would tell from another one, after the bar is gone.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
