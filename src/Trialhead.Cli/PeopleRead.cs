using System.Globalization;
using Trialhead.Data.Patients;
using Trialhead.Data.Search;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>The people of a file or folder, and what is wrong with some.</summary>
/// <param name="People">Those who were read.</param>
/// <param name="Problems">Who was not, and who was read with a doubt.</param>
internal sealed record PeopleRead(IReadOnlyList<NamedPatient> People, IReadOnlyList<PersonProblem> Problems)
{
    private const int MostProblems = 10;
    private const int Step = 100;

    /// <summary>How many could not be read.</summary>
    public int NotRead => Problems.Count(problem => !problem.IsRead);

    /// <summary>Reads them, and names on standard error what is wrong.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="date">The day on which notes count as written.</param>
    /// <param name="terminal">Where to name it.</param>
    /// <param name="elsewhere">Where all problems stand, in words, where they are more than are named.</param>
    public static PeopleRead Of(string path, DateOnly date, Terminal terminal, string elsewhere)
    {
        var all = new List<(NamedPatient? Person, Problem? Problem)>();
        foreach (var one in PatientSource.Read(path, date))
        {
            all.Add(one);
            if (terminal.ShowsProgress && all.Count % Step == 0)
            {
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{all.Count:N0} people read"));
            }
        }

        if (terminal.ShowsProgress && all.Count >= Step)
        {
            terminal.Error.WriteLine();
        }

        List<PersonProblem> problems = [.. all.Where(one => one.Problem is not null).Select(one => new PersonProblem(one.Problem!, one.Person is not null))]; // just asked
        foreach (var problem in problems.Take(MostProblems))
        {
            terminal.Error.WriteLine($"{problem.Problem}.");
        }

        if (problems.Count > MostProblems)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problems.Count - MostProblems:N0} more problems of this kind or another; {elsewhere}."));
        }

        return new PeopleRead([.. all.Select(one => one.Person).OfType<NamedPatient>()], problems);
    }
}
