namespace EmailComms.Package.Tests.Faults;

/// <summary>The faults that the library is built to survive.</summary>
internal static class FaultTable
{
    private const string Database = "it takes a store in a database, and that of the core lives in memory";

    public static IReadOnlyDictionary<string, string> Rows { get; } = new Dictionary<string, string>
    {
        ["F1"] = "a connection cut at any octet of a pass",
        ["F2"] = "a connection that is half open while it waits",
        ["F3"] = "a connection that is half open amid a command",
        ["F4"] = "a server that says BYE",
        ["F5"] = "a server that restarts amid a pass",
        ["F6"] = "UIDs that are given out anew",
        ["F7"] = "another client that removes mails",
        ["F8"] = "another client that moves mails back or copies them",
        ["F9"] = "another program that processes the same folder",
        ["F10"] = "a folder that is read-only",
        ["F11"] = "a folder that is missing or may not be opened",
        ["F12"] = "a process that ends between fetching and recording",
        ["F13"] = "sequence numbers that shift",
        ["F14"] = "a server without UIDPLUS",
        ["F15"] = "a server without MOVE, keywords, IDLE",
        ["F16"] = "a full quarantine folder",
        ["F17"] = "a server that throttles",
        ["F18"] = "a login that is refused, or ends amid a session",
        ["F19"] = "content that is missing or of another mail",
        ["F20"] = "the answer to EXPUNGE lost",
        ["F21"] = "a removal that is refused again and again",
        ["F22"] = "a removal that meets a UID given out anew",
        ["F23"] = "a server that archives what is deleted",
        ["F24"] = "a large backlog, a large mail, a slow server",
        ["F25"] = "a mail that arrives between looking and waiting",
        ["F26"] = "clocks of servers and senders that are wrong",
        ["F27"] = "a handler that fails, hangs or ends the process",
        ["F28"] = "a process killed at each point of its work",
        ["F29"] = "a machine that loses its power",
        ["F30"] = "a database that is away, slow, full or read-only",
        ["F31"] = "a commit whose answer is lost",
        ["F32"] = "a decision that was handled and not recorded",
        ["F33"] = "a process that stands still for longer than its lease",
        ["F34"] = "clocks that jump",
        ["F35"] = "a lease that is not renewed in time",
        ["F36"] = "several processes that start at once",
        ["F37"] = "the same decision and another one in several mails",
        ["F38"] = "a request that ends while the answer is on its way",
        ["F39"] = "a mail that breaks the parser",
        ["F40"] = "a schema of another version",
        ["F41"] = "signing keys that change or are missing",
        ["F42"] = "a host that stops in any state",
        ["F43"] = "a long run with faults",
        ["F44"] = "a connection cut before the last octet",
        ["F45"] = "an answer lost behind the last octet",
        ["F46"] = "a process killed between the answer and the record",
        ["F47"] = "replies that pass: 421 anywhere, 4yz for a recipient",
        ["F48"] = "recipients refused for good, others accepted",
        ["F49"] = "replies that mean something else than they say",
        ["F50"] = "a message that is too large",
        ["F51"] = "a server with few extensions",
        ["F52"] = "limits on connections and rates",
        ["F53"] = "an idle connection that the server has closed",
        ["F54"] = "a server that cannot be reached or trusted",
        ["F55"] = "an entry in two hands",
        ["F56"] = "an enqueuing that is repeated, or of which nothing is known",
        ["F57"] = "a report of non-delivery in the reply folder",
        ["F58"] = "an entry cancelled while it is sent",
    };

    /// <summary>The rows that no test names, and why.</summary>
    public static IReadOnlyDictionary<string, string> WithoutTest { get; } = new Dictionary<string, string>
    {
        ["F29"] = Database,
        ["F30"] = Database,
        ["F31"] = Database,
        ["F33"] = Database,
        ["F34"] = Database,
        ["F35"] = Database,
        ["F40"] = Database,
        ["F43"] = "it takes a day: no run of the tests does",
    };
}
