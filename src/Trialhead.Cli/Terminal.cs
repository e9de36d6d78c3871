using System.Text;

namespace Trialhead.Cli;

/// <summary>Everything that a command reads from and writes to, so that tests can run it in process.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: the answer and nothing else.</param>
/// <param name="Error">Standard error: problems and progress.</param>
internal sealed record Terminal(Stream In, TextWriter Out, TextWriter Error)
{
    /// <summary>Whether standard output shows colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether standard error is watched by a person.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The folder in which stores live unless another is named.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>The vocabulary to use unless another is named; null for the built-in one.</summary>
    public string? VocabularyFile { get; init; }

    /// <summary>Who uses it, for what is recorded under a name; null where they did not say.</summary>
    public string? User { get; init; }

    /// <summary>Today's date where the user is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Console.OpenStandardInput(), Console.Out, Console.Error)
        {
            HasColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
            ShowsProgress = !Console.IsErrorRedirected,
            DataFolder = UserDataFolder(),
            VocabularyFile = Environment.GetEnvironmentVariable("TRIALHEAD_VOCABULARY") is { Length: > 0 } path ? path : null,
            User = Environment.GetEnvironmentVariable("TRIALHEAD_USER") is { Length: > 0 } name ? name : null,
        };
    }

    /// <summary>Says in one sentence why a command stops.</summary>
    public int Fail(int code, string sentence)
    {
        Error.WriteLine(sentence);
        return code;
    }

    /// <summary>Writes a JSON document, alone, to standard output.</summary>
    public void WriteJson(ReadOnlyMemory<byte> utf8) => Out.WriteLine(Encoding.UTF8.GetString(utf8.Span));

    private static string UserDataFolder()
    {
        var shared = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder)
            ? folder
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(shared, "trialhead");
    }
}
