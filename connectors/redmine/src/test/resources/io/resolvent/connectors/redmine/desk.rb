# A desk clerk for tests: sets up one private Redmine and then obeys, one JSON command a line, one answer a line.
require 'json'

out = $stdout.dup
$stdout.reopen($stderr)
out.sync = true

module Desk
  LONG_AGO = Time.utc(2026, 1, 5, 9, 0, 0)
  module_function

  def user(login, first, last, mail, hide_mail: false)
    found = User.find_by_login(login)
    return found if found
    user = User.new(firstname: first, lastname: last, mail: mail, language: 'en')
    user.login = login
    user.password = user.password_confirmation = 'a long password'
    user.save!
    user.pref.hide_mail = hide_mail
    user.pref.save!
    user
  end

  def role(name, permissions, like)
    role = Role.new(name: name, permissions: permissions, issues_visibility: 'all', assignable: true)
    role.users_visibility = 'all'
    role.save!
    role.copy_workflow_rules(Role.find_by_name(like))
    role
  end

  def project(identifier, name, is_public)
    project = Project.new(name: name, identifier: identifier, is_public: is_public)
    project.trackers = Tracker.all
    project.enabled_module_names = %w[issue_tracking wiki]
    project.save!
    Wiki.create!(project: project, start_page: 'Wiki') unless project.reload.wiki
    project
  end

  def by(login)
    User.current = User.find_by_login(login) || raise("no user #{login}")
  end

  def issue(id)
    Issue.find(id)
  end

  def migrate(_)
    ActiveRecord::Base.connection.execute('PRAGMA journal_mode=WAL')
    ActiveRecord::Migration.verbose = false
    ActiveRecord::Base.connection.migration_context.migrate
    ActiveRecord::Base.descendants.each(&:reset_column_information)
    Redmine::DefaultData::Loader.load('en')
    {}
  end

  def setup(c)
    Setting.rest_api_enabled = '1'
    Setting.issue_group_assignment = '1'
    Setting.default_language = 'en'
    rights = c['rights'].map(&:to_sym)
    support = role('Support', rights, 'Manager')
    customer = role('Customer', %i[view_issues add_issues add_issue_notes view_wiki_pages], 'Reporter')
    bot = user('bot', 'Resolvent', 'Bot', 'bot@resolvent.test')
    agent = user('agent', 'Ada', 'Agent', 'agent@resolvent.test')
    rita = user('rita', 'Rita', 'Requester', c['requester'])
    carl = user('carl', 'Carl', 'Customer', 'carl@example.org')
    user('stranger', 'Sam', 'Stranger', 'sam@example.org', hide_mail: true)
    group = Group.create!(lastname: 'Second line')
    group.users << agent
    desk = project('support', 'Support desk', false)
    book = project('handbook', 'Handbook', true)
    [desk, book].each do |project|
      Member.create!(project: project, principal: bot, roles: [support])
      Member.create!(project: project, principal: agent, roles: [support])
    end
    Member.create!(project: desk, principal: group, roles: [support])
    Member.create!(project: desk, principal: rita, roles: [customer])
    Member.create!(project: desk, principal: carl, roles: [customer])
    fields = [['Intent', 'string', nil], ['Severity', 'list', %w[low high]]]
    fields.each do |name, format, values|
      IssueCustomField.create!(name: name, field_format: format, possible_values: values, is_for_all: true,
                               trackers: Tracker.all, is_filter: true)
    end
    open('by' => 'rita', 'project' => 'support', 'subject' => 'The first one', 'text' => 'Please help')
    User.find_by_login('admin').update_columns(must_change_passwd: false)
    { key: bot.api_key, admin_key: User.find_by_login('admin').api_key }
  end

  def open(c)
    by(c['by'])
    issue = Issue.new(project: Project.find(c['project']), tracker: Tracker.find_by_name('Support'),
                      author: User.current, subject: c['subject'], description: c['text'])
    issue.priority = IssuePriority.default || IssuePriority.first
    issue.save!
    { id: issue.id }
  end

  def open_many(c)
    project = Project.find('support')
    row = { project_id: project.id, tracker_id: Tracker.find_by_name('Support').id, author_id: User.find_by_login('rita').id,
            status_id: IssueStatus.first.id, priority_id: IssuePriority.first.id, description: 'Please help',
            lft: 1, rgt: 2, lock_version: 0 }
    ids = []
    Array.new(c['count']) { |i|
      at = LONG_AGO + (i < 1000 ? i / 250 : i)
      row.merge(subject: "One of many #{i}", created_on: at, updated_on: at)
    }.each_slice(500) do |rows|
      before = Issue.maximum(:id) || 0
      Issue.insert_all!(rows)
      ids.concat(Issue.where('id > ?', before).order(:id).pluck(:id))
    end
    Issue.where(root_id: nil).update_all('root_id = id')
    { ids: ids }
  end

  def add(c)
    issue = issue(c['id'])
    by(c['by'])
    journal = issue.init_journal(User.current, c['text'])
    journal.private_notes = true if c['internal']
    if c['file']
      file = Attachment.new(file: c['content'].unpack1('m'), author: User.current, filename: c['file'],
                            content_type: c['type'])
      file.save!
      issue.save_attachments([{ 'token' => file.token }])
    end
    issue.save!
    { id: journal.id }
  end

  def change(c)
    issue = issue(c['id'])
    by(c['by'] || 'agent')
    issue.init_journal(User.current)
    issue.status = IssueStatus.find_by_name(c['status']) if c['status']
    issue.project = Project.find(c['project']) if c['project']
    issue.custom_field_values = { IssueCustomField.find_by_name(c['field']).id.to_s => c['value'] } if c['field']
    c['force'] ? issue.save!(validate: false) : issue.save!
    {}
  end

  def forget_time(c)
    Issue.where(id: c['id']).update_all(created_on: nil)
    {}
  end

  def delete(c)
    by('admin')
    issue(c['id']).destroy
    {}
  end

  def comments(c)
    issue = issue(c['id'])
    rows = [{ internal: false, text: issue.description.to_s, by: issue.author.login }]
    issue.journals.order(:id).each do |j|
      rows << { internal: j.private_notes, text: j.notes, by: j.user.login } if j.notes.present?
    end
    { comments: rows, status: issue.status.name, assignee: issue.assigned_to.try(:name).to_s }
  end

  def wiki(c)
    by('agent')
    wiki = Project.find(c['project']).wiki
    page = wiki.find_or_new_page(c['title'])
    page.content ||= WikiContent.new(page: page)
    page.content.text = c['text']
    page.content.author = User.current
    page.save_with_content(page.content)
    { title: page.title }
  end

  def rename(c)
    found = case c['kind']
            when 'FIELD' then IssueCustomField.find_by_name(c['name'])
            when 'STATUS' then IssueStatus.find_by_name(c['name'])
            else Group.find_by(lastname: c['name'])
            end
    found.is_a?(Group) ? found.update!(lastname: c['to']) : found.update!(name: c['to'])
    {}
  end

  def field(c)
    IssueCustomField.create!(name: c['name'], field_format: 'string', is_for_all: true, trackers: Tracker.all,
                             is_required: c['mandatory'] || false)
    {}
  end

  def drop_field(c)
    IssueCustomField.find_by_name(c['name']).destroy
    {}
  end

  def rights(c)
    role = Role.find_by_name('Support')
    c['remove'].to_a.each { |name| role.remove_permission!(name.to_sym) }
    c['add'].to_a.each { |name| role.add_permission!(name.to_sym) }
    {}
  end

  # Whether the workflow lets the support team set a status.
  def transition(c)
    role = Role.find_by_name('Support')
    WorkflowTransition.where(role: role, new_status: IssueStatus.find_by_name(c['status'])).delete_all
    return {} unless c['allowed']

    Tracker.all.each do |tracker|
      IssueStatus.where.not(name: c['status']).each do |old|
        WorkflowTransition.create!(role: role, tracker: tracker, old_status: old,
                                   new_status: IssueStatus.find_by_name(c['status']))
      end
    end
    {}
  end

  # Whether the workflow makes a custom field read-only for the support team.
  def lock_field(c)
    role = Role.find_by_name('Support')
    name = IssueCustomField.find_by_name(c['name']).id.to_s
    WorkflowPermission.where(role: role, field_name: name).delete_all
    return {} unless c['locked']

    Tracker.all.each do |tracker|
      IssueStatus.all.each do |status|
        WorkflowPermission.create!(role: role, tracker: tracker, old_status: status, field_name: name, rule: 'readonly')
      end
    end
    {}
  end

  def status(c)
    IssueStatus.create!(name: c['name'], is_closed: c['closed'])
    {}
  end

  def setting(c)
    Setting[c['name']] = c['value']
    {}
  end

  def publish(c)
    Project.find(c['project']).update!(is_public: c['is_public'])
    {}
  end

  def render(c)
    Setting.clear_cache
    Setting.text_formatting = c['format'] if c['format']
    by('agent')
    { html: ApplicationController.render(inline: '<%= textilizable(@text, object: @issue) %>', layout: false,
                                          assigns: { text: c['text'], issue: issue(c['id']) }) }
  end
end

$stdin.each_line do |line|
  command = JSON.parse(line)
  answer = begin
    Setting.clear_cache
    Desk.public_send(command['do'], command)
  rescue StandardError, NotImplementedError => e
    { error: "#{e.class}: #{e.message}" }
  ensure
    User.current = nil
  end
  out.puts(JSON.generate(answer))
end
