public import DraftGit

/// How the caller reaches other repositories: the library starts no program, asks nobody and keeps no password.
public typealias DraftRemoteAccess = RemoteAccess
